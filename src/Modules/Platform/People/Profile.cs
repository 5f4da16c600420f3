using Microsoft.AspNetCore.Identity;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.People;

/// <summary>What a person sets about themselves.</summary>
internal sealed class Profile(UserManager<Person> people, SessionBook sessions, SecurityNotices notices, Work work)
{
    private static readonly string[] Languages = ["en", "es", "hu"];
    private static readonly string[] Themes = ["light", "dark", "auto"];

    internal sealed record Request(string Name, string Language, string Theme, string? TimeZone = null);

    internal sealed record PasswordRequest(string CurrentPassword, string NewPassword);

    public async Task ReviseAsync(Person person, Request request)
    {
        Refuse.IfAny(Problems(request));
        person.Name = request.Name.Trim();
        person.Language = request.Language;
        person.Theme = request.Theme;
        person.TimeZone = request.TimeZone;
        await people.UpdateAsync(person);
    }

    /// <summary>The new password and the end of all other sessions are one change.</summary>
    public Task ChangePasswordAsync(Person person, PasswordRequest request, CancellationToken cancellation) => work.RunAsync(async _ =>
    {
        if (!await people.CheckPasswordAsync(person, request.CurrentPassword))
            throw new RefusalException(PlatformErrors.WrongPassword);
        var result = await people.ChangePasswordAsync(person, request.CurrentPassword, request.NewPassword);
        Refuse.IfAny([.. result.Errors.Select(e => new FieldProblem("newPassword", e.Code, e.Description))]);
        await sessions.EndOthersAsync(person.Id);
        await notices.SendAsync(person, SecurityNotice.PasswordChanged);
    }, cancellation);

    private static List<FieldProblem> Problems(Request request)
    {
        var problems = new List<FieldProblem>();
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > RegisterPerson.LongestName)
            problems.Add(new("name", "REQUIRED", "Give a name of at most 200 characters."));
        if (!Languages.Contains(request.Language))
            problems.Add(new("language", "UNKNOWN_LANGUAGE", "Choose en, es or hu."));
        if (!Themes.Contains(request.Theme))
            problems.Add(new("theme", "UNKNOWN_THEME", "Choose light, dark or auto."));
        if (request.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            problems.Add(new("timeZone", "UNKNOWN_TIME_ZONE", "Give an IANA time zone such as Europe/Budapest."));
        return problems;
    }
}
