using Quittance.Capture.Contracts;
using Quittance.Kernel;

namespace Quittance.Payables.Checks;

/// <summary>The bank account can exist.</summary>
internal sealed class IbanCheck : ICheck
{
    internal static readonly FindingKind Wrong = new(
        "AP-IBN-001",
        Severity.Error,
        "The IBAN {iban} is wrong: {reason}.",
        "ISO 13616: the country has IBANs, the length is the country's, and the check digits (mod 97) are right.");

    public IReadOnlyList<FindingKind> Finds { get; } = [Wrong];

    public IEnumerable<Finding> Inspect(InvoiceFacts facts)
    {
        if (facts.Header.SupplierIban is { } iban && Reason(Iban.Check(iban)) is { } reason)
            yield return Wrong.At(FieldNames.SupplierIban, ("iban", iban), ("reason", reason));
    }

    private static string? Reason(IbanVerdict verdict) => verdict switch
    {
        IbanVerdict.Valid => null,
        IbanVerdict.WrongFormat => "it is not made of a country, check digits and an account",
        IbanVerdict.UnknownCountry => "its country has no IBANs",
        IbanVerdict.WrongLength => "it is too long or too short for its country",
        IbanVerdict.WrongCheckDigits => "a digit is wrong or two are swapped",
    };
}
