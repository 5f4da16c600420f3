using Quittance.Kernel;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Companies;

/// <summary>What a person says of a company, and what is wrong with it.</summary>
internal sealed record CompanyFields(string Name, string CountryCode, string Currency, string TimeZone, string? TaxId = null)
{
    public const int LongestName = 200;

    public List<FieldProblem> Problems()
    {
        var problems = new List<FieldProblem>();
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName)
            problems.Add(new("name", "REQUIRED", "Give the company a name of at most 200 characters."));
        if (!Country.TryParse(CountryCode, out _))
            problems.Add(new("countryCode", "UNKNOWN_COUNTRY", "Give a two-letter ISO 3166 country code."));
        if (!Kernel.Currency.TryParse(Currency, out _))
            problems.Add(new("currency", "UNKNOWN_CURRENCY", "Give a three-letter ISO 4217 currency code."));
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            problems.Add(new("timeZone", "UNKNOWN_TIME_ZONE", "Give an IANA time zone such as Europe/Budapest."));
        return problems;
    }
}
