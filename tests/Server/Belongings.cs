using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>One thing of each kind that a company has, by the name of its id in the routes.</summary>
public sealed record Belongings(Guid Company, Guid Person)
{
    public static async Task<Belongings> OfAsync(Browser owner, Guid company)
    {
        var people = (await owner.JsonAsync($"companies/{company}/people")).GetProperty("items");
        return new Belongings(company, people[0].GetProperty("id").GetGuid());
    }

    public object ValueOf(string parameter) => parameter switch
    {
        "companyId" => Company,
        "personId" => Person,
        _ => Nothing(parameter),
    };

    /// <summary>An id of nothing, or the first of a number; an unknown parameter fails the test that walks the routes.</summary>
    public static object Nothing(string parameter) => parameter switch
    {
        "number" => 1,
        _ when parameter.EndsWith("Id", StringComparison.Ordinal) => Guid.Empty,
        _ => throw new InvalidOperationException($"Say in {nameof(Belongings)} what to put for {{{parameter}}}."),
    };
}
