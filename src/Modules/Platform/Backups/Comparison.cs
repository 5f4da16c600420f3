using System.Globalization;
using Quittance.Platform.Contracts.Backups;

namespace Quittance.Platform.Backups;

/// <summary>What was restored beside what was taken.</summary>
internal static class Comparison
{
    public static IReadOnlyList<string> Of(BackupManifest taken, Described restored) =>
    [
        .. taken.Rows.Keys.Union(restored.Rows.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(table => (table, Was: taken.Rows.GetValueOrDefault(table, -1), Is: restored.Rows.GetValueOrDefault(table, -1)))
            .Where(one => one.Was != one.Is)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.table}: {one.Was} rows were taken, {one.Is} are there")),
        .. taken.Heads.Keys.Union(restored.Heads.Keys)
            .Where(company => taken.Heads.GetValueOrDefault(company) != restored.Heads.GetValueOrDefault(company))
            .Select(company => $"the log of company {company} ends elsewhere"),
        .. restored.Files.Except(taken.Files.Concat(taken.MissingFiles), StringComparer.Ordinal).Select(file => $"the file {file} is named and was not taken"),
    ];
}
