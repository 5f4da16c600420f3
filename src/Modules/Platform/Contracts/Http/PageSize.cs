namespace Quittance.Platform.Contracts.Http;

/// <summary>How many rows a page holds.</summary>
public static class PageSize
{
    /// <summary>When the caller does not say.</summary>
    public const int Default = 50;

    /// <summary>The most a caller may ask for.</summary>
    public const int Maximum = 200;

    /// <summary>What the caller gets for what it asked.</summary>
    public static int Of(int? limit) => Math.Clamp(limit ?? Default, 1, Maximum);
}
