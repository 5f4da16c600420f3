using System.Security.Cryptography;
using System.Text.Json;

namespace Quittance.Platform.Database;

/// <summary>The passwords of the two roles, in a file that only its owner may read.</summary>
internal sealed record PrivatePostgresSecrets(string Owner, string App)
{
    public static PrivatePostgresSecrets? Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<PrivatePostgresSecrets>(File.ReadAllText(file)) : null;

    public static PrivatePostgresSecrets Create(string file)
    {
        var secrets = new PrivatePostgresSecrets(Random(), Random());
        secrets.Write(file);
        return secrets;
    }

    // Written beside and moved into place, so that a crash leaves the whole file or none.
    private void Write(string file)
    {
        var half = file + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        using (var stream = new FileStream(half, options))
        {
            JsonSerializer.Serialize(stream, this);
            stream.Flush(flushToDisk: true);
        }
        File.Move(half, file, overwrite: true);
    }

    private static string Random() => RandomNumberGenerator.GetHexString(48, lowercase: true);
}
