namespace Quittance.Capture.Layout.Values;

/// <summary>A number as printed.</summary>
/// <param name="Value">With its sign.</param>
/// <param name="Decimals">How many digits stand after the decimal mark.</param>
/// <param name="Currency">ISO 4217, when a mark or code stands beside it.</param>
internal sealed record Amount(decimal Value, int Decimals, string? Currency)
{
    /// <summary>Whether it looks like money rather than a count, a code or a house number.</summary>
    public bool LooksLikeMoney => Decimals == 2 || Currency is not null;

    /// <summary>A small whole number without a currency: as likely days, pieces or a rate as money.</summary>
    public bool LooksLikeCount => Decimals == 0 && Currency is null && Value is > 0 and < 1000;
}
