using System.Globalization;
using Quittance.Formats.CostaRica.Structure;

namespace Quittance.Formats.CostaRica.Validation;

/// <summary>From what is wrong with a value to a finding.</summary>
internal static class TypeFindings
{
    private const int LongestShown = 60;

    public static Finding Of(TypeFault fault, string text, SimpleType type, string path) =>
        (ReferenceEquals(type, Types.Cabys) ? FindingKinds.CabysLength : KindOf(fault)).At(path, Shown(text), Limit(fault, type));

    private static FindingKind KindOf(TypeFault fault) => fault switch
    {
        TypeFault.NotANumber => FindingKinds.NotANumber,
        TypeFault.NotAnInteger => FindingKinds.NotAnInteger,
        TypeFault.NotADate => FindingKinds.NotADate,
        TypeFault.TooShort => FindingKinds.TooShort,
        TypeFault.TooLong => FindingKinds.TooLong,
        TypeFault.TooManyDigits => FindingKinds.TooManyDigits,
        TypeFault.TooManyDecimals => FindingKinds.TooManyDecimals,
        TypeFault.TooSmall => FindingKinds.TooSmall,
        TypeFault.TooLarge => FindingKinds.TooLarge,
        TypeFault.WrongForm => FindingKinds.WrongForm,
        TypeFault.UnknownCode => FindingKinds.UnknownCode,
    };

    private static string Limit(TypeFault fault, SimpleType type) => fault switch
    {
        TypeFault.TooShort => Text(type.MinLength),
        TypeFault.TooLong => Text(type.MaxLength),
        TypeFault.TooManyDigits => Text(type.TotalDigits),
        TypeFault.TooManyDecimals => Text(type.FractionDigits),
        TypeFault.TooSmall => Text(type.Min ?? 0),
        TypeFault.TooLarge => Text(type.Max ?? 0),
        _ => "",
    };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shown(string text) => text.Trim() switch
    {
        "" => "«»",
        { Length: > LongestShown } longer => $"«{longer[..LongestShown]}…»",
        var shorter => $"«{shorter}»",
    };
}
