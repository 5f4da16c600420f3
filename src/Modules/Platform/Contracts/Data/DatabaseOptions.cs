namespace Quittance.Platform.Contracts.Data;

/// <summary>Where the database is.</summary>
/// <param name="OwnerConnection">Runs the migrations; owns the tables.</param>
/// <param name="AppConnection">What the program works with; neither superuser nor owner when the server can choose.</param>
public sealed record DatabaseOptions(string OwnerConnection, string AppConnection);
