using Microsoft.AspNetCore.Identity;

namespace Quittance.Platform.People;

/// <summary>Somebody who signs in. A person may belong to several companies, with a role in each.</summary>
internal sealed class Person : IdentityUser<Guid>
{
    public required string Name { get; set; }

    /// <summary>en, es or hu.</summary>
    public string Language { get; set; } = "en";

    /// <summary>light, dark or auto.</summary>
    public string Theme { get; set; } = "auto";

    /// <summary>An IANA name; null to see the company's time.</summary>
    public string? TimeZone { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Runs this server: sees the state of all of it, and by that nothing of any company.</summary>
    public bool IsOperator { get; set; }

    public static Person Create(string name, string email, TimeProvider time) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        Name = name,
        UserName = email,
        Email = email,
        CreatedAt = time.GetUtcNow(),
        LockoutEnabled = true,
    };
}
