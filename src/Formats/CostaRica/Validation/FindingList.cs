namespace Quittance.Formats.CostaRica.Validation;

/// <summary>Findings up to a number nobody reads further than, so that a hostile file costs no memory. An error is never lost to warnings.</summary>
internal sealed class FindingList
{
    private const int Most = 1000;

    private readonly List<Finding> all = [];
    private int errors;

    public IReadOnlyList<Finding> All => all;

    public bool HasErrors => errors > 0;

    public bool IsFull => errors >= Most;

    public void Add(Finding finding)
    {
        var isError = finding.Severity == FindingSeverity.Error;
        if (isError ? errors >= Most : all.Count >= Most)
            return;
        errors += isError ? 1 : 0;
        all.Add(finding);
    }
}
