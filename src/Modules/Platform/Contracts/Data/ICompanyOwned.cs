namespace Quittance.Platform.Contracts.Data;

/// <summary>A row that belongs to one company. <see cref="QuittanceDb"/> shows it to that company alone.</summary>
public interface ICompanyOwned
{
    /// <summary>The company; set when the row is made and never changed.</summary>
    Guid CompanyId { get; }
}
