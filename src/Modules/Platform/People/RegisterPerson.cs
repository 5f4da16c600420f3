using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.People;

/// <summary>Makes the account of somebody new.</summary>
internal sealed class RegisterPerson(UserManager<Person> people, TimeProvider time)
{
    public const int LongestName = 200;

    internal sealed record Request(string Name, string Email, string? Password);

    /// <summary>An address is confirmed when they opened a link that was mailed to it.</summary>
    public async Task<Person> HandleAsync(Request request, bool isConfirmed = false)
    {
        Refuse.IfAny(Problems(request.Name, request.Email));
        var person = Person.Create(request.Name.Trim(), request.Email.Trim(), time);
        person.EmailConfirmed = isConfirmed;
        var result = request.Password is null ? await people.CreateAsync(person) : await people.CreateAsync(person, request.Password);
        Refuse.IfAny([.. result.Errors.Select(e => new FieldProblem(PathOf(e.Code), e.Code, e.Description))]);
        return person;
    }

    public static List<FieldProblem> Problems(string name, string email)
    {
        var problems = new List<FieldProblem>();
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
            problems.Add(new("name", "REQUIRED", "Give a name of at most 200 characters."));
        if (string.IsNullOrWhiteSpace(email) || !MailAddress.TryCreate(email.Trim(), out _))
            problems.Add(new("email", "NOT_AN_EMAIL", "Give an e-mail address."));
        return problems;
    }

    private static string PathOf(string identityCode) =>
        identityCode.StartsWith("Password", StringComparison.Ordinal) ? "password" : "email";
}
