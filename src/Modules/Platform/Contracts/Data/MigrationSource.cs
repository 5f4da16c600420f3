using System.Reflection;

namespace Quittance.Platform.Contracts.Data;

/// <summary>An assembly that embeds migrations; modules are migrated in the order they are registered.</summary>
public sealed record MigrationSource(Assembly Assembly);
