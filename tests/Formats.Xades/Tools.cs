using System.Diagnostics;

namespace Quittance.Formats.Xades.Tests;

/// <summary>Runs the independent programs that the library is compared with: <c>xmlsec1</c> and <c>xmllint</c>.</summary>
internal static class Tools
{
    private static readonly string[] Verify = ["--verify", "--insecure", "--id-attr:Id", "SignedProperties", "--id-attr:Id", "KeyInfo"];

    /// <summary>How many documents to make where more would only take longer: several hundred, or 10,000 in a full acceptance run.</summary>
    public static int Documents => Environment.GetEnvironmentVariable("QUITTANCE_ACCEPTANCE") == "full" ? 10_000 : 400;

    /// <summary>Whether xmlsec1 finds all of the documents valid.</summary>
    public static bool XmlSecAccepts(params IEnumerable<byte[]> documents)
    {
        using var folder = new ScratchFolder();
        var files = documents.Select(folder.Write).ToList();
        var (code, _, errors) = Run("xmlsec1", [.. Verify, .. files]);
        return code == 0 && errors.Split('\n').Count(line => line == "OK") == files.Count;
    }

    public static (int Code, byte[] Output, string Errors) Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), errors.Result);
    }
}

/// <summary>A folder that is gone when the test is.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quittance-xades-");
    private int count;

    public string Write(byte[] bytes)
    {
        var file = Path.Combine(folder.FullName, $"{++count}.xml");
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
