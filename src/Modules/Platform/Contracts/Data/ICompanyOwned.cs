namespace Quittance.Platform.Contracts.Data;

/// <summary>A row that belongs to one company. <see cref="QuittanceDb"/> shows it to that company alone.</summary>
public interface ICompanyOwned
{
    /// <summary>The company; set when the row is made and never changed.</summary>
    Guid CompanyId { get; }
}

/// <summary>A row of a company, or of the server itself. <see cref="QuittanceDb"/> shows the server's own to a scope without a company.</summary>
internal interface IServerOrCompanyOwned
{
    /// <summary>The company; null for the server.</summary>
    Guid? CompanyId { get; }
}
