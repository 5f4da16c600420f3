using System.Text;
using Quittance.Formats.Xades;
using Quittance.Kernel.Errors;

namespace Quittance.Cli.CostaRica;

/// <summary>The PIN of a key file. Never an argument: arguments are seen by everybody on the machine and stay in the shell's history.</summary>
internal static class Pin
{
    public const string Variable = "QUITTANCE_CR_PIN";

    public static async Task<string> ReadAsync(string? file, CancellationToken cancellation)
    {
        if (file is not null)
            return await FirstLineAsync(file, cancellation);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } pin)
            return pin;
        if (Console.IsInputRedirected)
            return await Console.In.ReadLineAsync(cancellation) ?? throw new RefusalException(XadesErrors.WrongPin);
        await Console.Error.WriteAsync("PIN: ");
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
