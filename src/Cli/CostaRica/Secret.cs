using System.Text;

namespace Quittance.Cli.CostaRica;

/// <summary>A PIN or a password. Never an argument: arguments are seen by everybody on the machine and stay in the shell's history.</summary>
internal static class Secret
{
    public const string PinVariable = "QUITTANCE_CR_PIN", PasswordVariable = "QUITTANCE_CR_PASSWORD";

    /// <summary>From a file's first line, from the environment, from standard input, or typed unseen, in this order.</summary>
    /// <param name="file">The file; null for none.</param>
    /// <param name="variable">The environment variable.</param>
    /// <param name="prompt">What to ask for.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null when there is none to be had.</returns>
    public static async Task<string?> ReadAsync(string? file, string variable, string prompt, CancellationToken cancellation)
    {
        if (file is not null)
            return await FirstLineAsync(file, cancellation);
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } kept)
            return kept;
        if (Console.IsInputRedirected)
            return await Console.In.ReadLineAsync(cancellation);
        await Console.Error.WriteAsync(prompt);
        return Typed();
    }

    private static async Task<string> FirstLineAsync(string file, CancellationToken cancellation)
    {
        using var reader = new StreamReader(file);
        return await reader.ReadLineAsync(cancellation) ?? "";
    }

    private static string Typed()
    {
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace)
                typed.Append(key.KeyChar);
            else if (typed.Length > 0)
                typed.Length--;
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
