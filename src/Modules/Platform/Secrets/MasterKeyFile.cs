namespace Quittance.Platform.Secrets;

/// <summary>The file of master keys that only the server's account may read.</summary>
internal sealed class MasterKeyFile(string path)
{
    private const string Heading = "# Master keys of Quittance, oldest first; the last seals what is new. Whoever has them and the database reads every secret.\n";

    /// <summary>What it holds; made with one key when there is none yet.</summary>
    public string ReadOrMake()
    {
        if (!File.Exists(path))
            Write(Heading + Line(MasterKey.New()), overwrite: false);
        return File.ReadAllText(path);
    }

    public void Add(MasterKey key) => Write(ReadOrMake() + Line(key), overwrite: true);

    private static string Line(MasterKey key) => Convert.ToBase64String(key.Bytes) + "\n";

    // Written beside and moved into place: a crash leaves the whole file or none, and of two that make the first key at once one wins.
    private void Write(string text, bool overwrite)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var half = $"{path}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        using (var writer = new StreamWriter(half, options))
        {
            writer.Write(text);
            writer.Flush();
            ((FileStream)writer.BaseStream).Flush(flushToDisk: true);
        }
        MoveIntoPlace(half, overwrite);
    }

    private void MoveIntoPlace(string half, bool overwrite)
    {
        try
        {
            File.Move(half, path, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            File.Delete(half);
        }
    }
}
