namespace Quittance.Platform.Contracts.People;

/// <summary>The people of the scope's company, for modules that write to them.</summary>
public interface ICompanyPeople
{
    /// <summary>Everybody whose role has the permission, by id.</summary>
    Task<IReadOnlyList<PersonContact>> WithPermissionAsync(string permission, CancellationToken cancellation);
}

/// <summary>How to reach somebody.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Language">en, es or hu.</param>
public sealed record PersonContact(Guid Id, string Name, string Email, string Language);
