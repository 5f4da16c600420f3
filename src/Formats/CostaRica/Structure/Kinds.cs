namespace Quittance.Formats.CostaRica.Structure;

/// <summary>The nine documents, as a set; the first seven in the order of <see cref="ComprobanteKind"/>.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    FE = 1,
    TE = 2,
    NC = 4,
    ND = 8,
    FEC = 16,
    FEE = 32,
    REP = 64,
    MR = 128,
    MH = 256,
    Notes = NC | ND,
    Sales = FE | TE | Notes,
    ButReceipt = Sales | FEC | FEE,
    Comprobantes = ButReceipt | REP,
    All = Comprobantes | MR | MH,
}

/// <summary>In which documents an element must stand, in which it may, and how often.</summary>
internal sealed record Occurs(Kinds Required, Kinds Optional, int Most = 1)
{
    public const int Unbounded = int.MaxValue;

    public static readonly Occurs Always = new(Kinds.All, Kinds.None);

    public static readonly Occurs Maybe = new(Kinds.None, Kinds.All);

    public static Occurs MaybeIn(Kinds kinds) => new(Kinds.None, kinds);

    public static Occurs AlwaysIn(Kinds kinds) => new(kinds, Kinds.None);

    public Occurs UpTo(int most) => this with { Most = most };

    public bool IsIn(Kinds kind) => ((Required | Optional) & kind) != Kinds.None;

    public bool IsRequiredIn(Kinds kind) => (Required & kind) != Kinds.None;
}

/// <summary>From the public enumeration to the set.</summary>
internal static class KindSets
{
    public static Kinds AsSet(this ComprobanteKind kind) => (Kinds)(1 << (int)kind);
}
