using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Imports;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error ImportTooLarge =
        new("PLT-IMP-001", "A file to import has at most 2 MB. Divide it.", ErrorKind.TooLarge);

    public static readonly Error ImportTooLong =
        new("PLT-IMP-002", $"A file to import has at most {Sheet.MostRows} rows and {Sheet.MostColumns} columns. Divide it.", ErrorKind.TooLarge);

    public static readonly Error ImportEmpty =
        new("PLT-IMP-003", "There is no row with names of columns. Begin with the template.");

    public static readonly Error ImportUnreadable =
        new("PLT-IMP-004", "This is no CSV file and no Excel workbook (.xlsx) that can be read. Save it anew as one of these.");
}
