using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Keys;

/// <summary>Makes a key; its text is in this answer and nowhere else.</summary>
internal sealed class MakeApiKey(QuittanceDb db, CompanyScope scope, IEventLog events, TimeProvider time)
{
    private const int LongestName = 100;

    /// <summary>What somebody wants of a new key.</summary>
    /// <param name="Name">What it is for; the audit log shows it.</param>
    /// <param name="Scopes">Permissions, at most the caller's.</param>
    /// <param name="ExpiresAt">Null for never.</param>
    internal sealed record Request(string Name, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt = null);

    /// <summary>The whole text of the key; it cannot be shown again.</summary>
    internal sealed record Response(Guid Id, string Key);

    public Response Handle(Request request, Admission caller)
    {
        Refuse.IfAny([.. Problems(request, caller)]);
        var secret = ApiKeySecret.New(Guid.CreateVersion7(time.GetUtcNow()));
        db.Add(new ApiKey
        {
            Id = secret.Id,
            CompanyId = db.CurrentCompany,
            Name = request.Name.Trim(),
            SecretHash = secret.Hash(),
            Scopes = [.. KeyScopes.All.Intersect(request.Scopes)],
            MadeBy = scope.Actor.Id!.Value,
            CreatedAt = time.GetUtcNow(),
            ExpiresAt = request.ExpiresAt?.ToUniversalTime(),
        });
        events.Record("key.made", new Subject("key", secret.Id), new { Name = request.Name.Trim(), request.Scopes, request.ExpiresAt });
        return new Response(secret.Id, secret.ToString());
    }

    private IEnumerable<FieldProblem> Problems(Request request, Admission caller)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > LongestName)
            yield return new("name", "REQUIRED", "Say in at most 100 characters what the key is for.");
        if (request.Scopes.Count == 0)
            yield return new("scopes", "REQUIRED", "Choose at least one permission.");
        if (request.Scopes.Any(wanted => !KeyScopes.All.Contains(wanted) || !caller.Allows(wanted)))
            yield return new("scopes", "NOT_GRANTABLE", "A key can have only permissions that you have, and none that hands out access.");
        if (request.ExpiresAt <= time.GetUtcNow())
            yield return new("expiresAt", "PAST", "Choose a time to come.");
    }
}
