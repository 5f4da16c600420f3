namespace Quittance.Formats.CostaRica;

/// <summary>Whose seal the authority's messages carry.</summary>
public static class AuthoritySeal
{
    /// <summary>Hacienda's own id as a legal person, as its certificate writes it.</summary>
    public const string Id = "2-100-042005";
}
