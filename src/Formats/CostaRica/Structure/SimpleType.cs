using System.Globalization;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>The simple types of XML Schema that the documents use.</summary>
internal enum Primitive
{
    Text,
    Decimal,
    Integer,
    DateTime,
}

/// <summary>What is wrong with a value.</summary>
internal enum TypeFault
{
    NotANumber,
    NotAnInteger,
    NotADate,
    TooShort,
    TooLong,
    TooManyDigits,
    TooManyDecimals,
    TooSmall,
    TooLarge,
    WrongForm,
    UnknownCode,
}

/// <summary>A simple type with its facets.</summary>
internal sealed record SimpleType(Primitive Primitive)
{
    public int MinLength { get; init; }

    public int MaxLength { get; init; } = int.MaxValue;

    public int TotalDigits { get; init; } = int.MaxValue;

    public int FractionDigits { get; init; } = int.MaxValue;

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Every value letter by letter, where the form is more than length and digits.</summary>
    public Func<string, bool>? Form { get; init; }

    public IReadOnlySet<string>? Codes { get; init; }

    /// <summary>How the writer puts a decimal: all decimals the type has.</summary>
    public string Format { get; init; } = "F5";

    /// <summary>Judges a value as it stands in the XML; null when it is right.</summary>
    public TypeFault? Check(string written) => Primitive switch
    {
        Primitive.Text => CheckText(written),
        Primitive.Decimal => CheckNumber(Trimmed(written), TypeFault.NotANumber),
        Primitive.Integer => CheckNumber(Trimmed(written), TypeFault.NotAnInteger),
        Primitive.DateTime => XmlDateTime.IsValid(Trimmed(written)) ? null : TypeFault.NotADate,
    };

    /// <summary>Letters as XML Schema counts them: characters of Unicode, not halves of UTF-16.</summary>
    public static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private TypeFault? CheckText(string text)
    {
        if (Codes is not null)
            return Codes.Contains(text) ? null : TypeFault.UnknownCode;
        var length = Length(text);
        if (length < MinLength)
            return TypeFault.TooShort;
        if (length > MaxLength)
            return TypeFault.TooLong;
        return Form?.Invoke(text) == false ? TypeFault.WrongForm : null;
    }

    private TypeFault? CheckNumber(string text, TypeFault notANumber)
    {
        if (XmlNumber.Read(text) is not { } number || (Primitive == Primitive.Integer && number.HasPoint))
            return notANumber;
        if (number.Decimals > FractionDigits)
            return TypeFault.TooManyDecimals;
        if (number.Digits > TotalDigits)
            return TypeFault.TooManyDigits;
        if (Min is { } min && number.IsBelow(min))
            return TypeFault.TooSmall;
        if (Max is { } max && number.IsAbove(max))
            return TypeFault.TooLarge;
        if (Codes is not null && !Codes.Contains(number.Canonical))
            return TypeFault.UnknownCode;
        return Form?.Invoke(text) == false ? TypeFault.WrongForm : null;
    }

    // Numbers and dates may stand between blanks; texts are taken as they are.
    private static string Trimmed(string text) => text.Trim(' ', '\t', '\r', '\n');
}

/// <summary>A number as XML Schema writes it, of any size.</summary>
internal readonly record struct XmlNumber(bool IsNegative, string Whole, string Fraction, bool HasPoint)
{
    /// <summary>Digits that count: zeros in front and behind do not.</summary>
    public int Digits => Whole.Length + Fraction.Length;

    public int Decimals => Fraction.Length;

    /// <summary>The whole part with its sign, as an enumeration of integers writes it.</summary>
    public string Canonical => (IsNegative ? "-" : "") + (Whole.Length == 0 ? "0" : Whole);

    public static XmlNumber? Read(string text)
    {
        var digits = text.StartsWith('+') || text.StartsWith('-') ? text[1..] : text;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = point < 0 ? (digits, "") : (digits[..point], digits[(point + 1)..]);
        if (whole.Length + fraction.Length == 0 || !whole.All(char.IsAsciiDigit) || !fraction.All(char.IsAsciiDigit))
            return null;
        return new XmlNumber(text.StartsWith('-'), whole.TrimStart('0'), fraction.TrimEnd('0'), point >= 0);
    }

    public bool IsBelow(decimal limit) => Value is { } value ? value < limit : IsNegative;

    public bool IsAbove(decimal limit) => Value is { } value ? value > limit : !IsNegative;

    // Null when it is larger than a decimal holds, and so beyond any limit.
    private decimal? Value =>
        decimal.TryParse(ToString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    public override string ToString() => $"{(IsNegative ? "-" : "")}0{Whole}.{Fraction}0";
}
