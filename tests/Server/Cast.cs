using System.Net.Http.Json;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>Two companies and their people, for tests about who may see what.</summary>
public sealed class Cast(RunningQuittance quittance)
{
    public async Task<(Browser Owner, Guid Company)> FirstAsync(string email = "owner@a.example")
    {
        var owner = quittance.NewBrowser();
        if ((await owner.SessionAsync()).GetProperty("setupNeeded").GetBoolean())
            (await owner.SetUpAsync(email)).EnsureSuccessStatusCode();
        else
            (await owner.SignInAsync(email)).EnsureSuccessStatusCode();
        return (owner, await owner.CompanyAsync());
    }

    /// <summary>Somebody in a role, signed in.</summary>
    public async Task<Browser> WithRoleAsync(Browser owner, Guid company, string role)
    {
        var email = $"{role}-{Guid.CreateVersion7():N}@a.example";
        var person = quittance.NewBrowser();
        (await person.AcceptAsync(await InviteAsync(owner, company, email, role))).EnsureSuccessStatusCode();
        return person;
    }

    /// <summary>Invites somebody; without a mail server the link comes back to hand over.</summary>
    /// <returns>The token in the link.</returns>
    public static async Task<string> InviteAsync(Browser owner, Guid company, string email, string role = "clerk")
    {
        using var answer = await owner.PostAsync($"companies/{company}/invitations", new { name = role, email, role });
        var invited = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return invited.GetProperty("link").GetString()!.Split('#')[1];
    }

    /// <summary>Somebody who owns a second company and nothing of the first.</summary>
    public async Task<(Browser Owner, Guid Company)> StrangerAsync(Browser firstOwner, Guid firstCompany)
    {
        var stranger = await WithRoleAsync(firstOwner, firstCompany, "auditor");
        var me = (await stranger.SessionAsync()).GetProperty("person").GetProperty("id").GetGuid();
        var company = new { name = "Other Company", countryCode = "IN", currency = "INR", timeZone = "Asia/Kolkata" };
        using var opened = await stranger.PostAsync("companies", company);
        var id = (await opened.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        (await firstOwner.SendAsync(HttpMethod.Delete, $"companies/{firstCompany}/people/{me}")).EnsureSuccessStatusCode();
        return (stranger, id);
    }
}
