using Quittance.Connectors.Http;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Connections;

/// <summary>A company's account with an outside system.</summary>
internal sealed class Connection : ICompanyOwned
{
    public required Guid Id { get; init; }

    public required Guid CompanyId { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; set; }

    public required Dictionary<string, string> Settings { get; set; }

    public bool IsEnabled { get; set; } = true;

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public int Version { get; set; } = 1;

    public AccountKey Key => new(CompanyId, Id);
}

/// <summary>A secret of a connection, sealed.</summary>
internal sealed class ConnectionSecret : ICompanyOwned
{
    public required Guid ConnectionId { get; init; }

    public required string Name { get; init; }

    public required Guid CompanyId { get; init; }

    public required string Sealed { get; set; }

    public required DateTimeOffset SetAt { get; set; }

    public static string Place(AccountKey key, string name) => $"connection/{key.CompanyId}/{key.ConnectionId}/{name}";
}

/// <summary>What all nodes know together of a connection.</summary>
internal sealed class ConnectionState : ICompanyOwned
{
    public required Guid ConnectionId { get; init; }

    public required Guid CompanyId { get; init; }

    public AccountState Account { get; set; } = new();
}

/// <summary>The token that all nodes use, sealed.</summary>
internal sealed class ConnectionToken : ICompanyOwned
{
    public required Guid ConnectionId { get; init; }

    public required Guid CompanyId { get; init; }

    public Guid TokenId { get; set; }

    public int Version { get; set; }

    public string Sealed { get; set; } = "";

    public DateTimeOffset IssuedAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public static string Place(AccountKey key) => $"connection-token/{key.CompanyId}/{key.ConnectionId}";
}
