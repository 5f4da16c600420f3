using System.Collections.Frozen;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>The simple types of the nine documents.</summary>
internal static class Types
{
    public static readonly SimpleType Money = new(Primitive.Decimal) { TotalDigits = 18, FractionDigits = 5, Min = 0, Max = 9_999_999_999_999.99999m };

    /// <summary>Totals in messages, which no schema forbids to be negative.</summary>
    public static readonly SimpleType MessageTotal = new(Primitive.Decimal) { TotalDigits = 18, FractionDigits = 5 };

    public static readonly SimpleType Date = new(Primitive.DateTime);

    public static readonly SimpleType LineNumber = new(Primitive.Integer) { Min = 1, Max = 1000 };

    public static readonly SimpleType Cabys = Text(13, 13);

    public static readonly SimpleType Activity = Text(6, 6);

    public static readonly SimpleType Quantity = Decimal(16, 3);

    public static readonly SimpleType Rate = Decimal(4, 2);

    public static readonly SimpleType Number20 = new(Primitive.Text) { Form = AreDigits(20, 20) };

    public static readonly SimpleType MessageReceiver = new(Primitive.Text) { Form = AreDigits(9, 12) };

    public static readonly SimpleType Country = Integer(3);

    public static readonly SimpleType Phone = new(Primitive.Integer) { TotalDigits = 20, Min = 100 };

    private static readonly SimpleType DigitKey = new(Primitive.Text) { Form = AreDigits(50, 50) };

    private static readonly SimpleType LetterKey = new(Primitive.Text) { Form = text => text.Length == 50 && text.All(char.IsAsciiLetterOrDigit) };

    public static readonly TypeRule Key = new((_, publication) => publication == SchemaPublication.V2024 ? DigitKey : LetterKey);

    public static SimpleType Text(int least, int most) => new(Primitive.Text) { MinLength = least, MaxLength = most };

    public static SimpleType Decimal(int digits, int decimals) =>
        new(Primitive.Decimal) { TotalDigits = digits, FractionDigits = decimals, Format = $"F{decimals}" };

    public static SimpleType Integer(int digits) => new(Primitive.Integer) { TotalDigits = digits };

    /// <summary>A positive number of exactly so many digits: the parts of an address.</summary>
    public static SimpleType Place(int digits) => new(Primitive.Integer) { Min = 1, Form = AreDigits(digits, digits) };

    public static SimpleType Codes(IEnumerable<string> codes) => new(Primitive.Text) { Codes = codes.ToFrozenSet(StringComparer.Ordinal) };

    public static SimpleType Codes(string codes) => Codes(codes.Split(' '));

    /// <summary>The numbers of a message.</summary>
    public static SimpleType Numbers(string codes) => new(Primitive.Integer) { Codes = codes.Split(' ').ToFrozenSet(StringComparer.Ordinal) };

    private static Func<string, bool> AreDigits(int least, int most) =>
        text => text.Length >= least && text.Length <= most && text.All(char.IsAsciiDigit);
}
