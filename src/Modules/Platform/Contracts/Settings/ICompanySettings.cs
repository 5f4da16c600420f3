namespace Quittance.Platform.Contracts.Settings;

/// <summary>The settings of the scope's company.</summary>
public interface ICompanySettings
{
    /// <summary>The section as it holds now; asks the database once per scope. Needs a <see cref="Data.Work"/>.</summary>
    Task<TSection> OfAsync<TSection>(CancellationToken cancellation) where TSection : class, ISettingsSection, new();
}
