using Microsoft.Extensions.Configuration;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Secrets;

/// <summary>
/// The master keys of this server: from <c>Quittance:Secrets:Key</c>, from the file <c>Quittance:Secrets:KeyFile</c>, or from
/// <c>secrets.key</c> in the data folder, which is made when it is missing.
/// </summary>
internal sealed class MasterKeys
{
    private static readonly Lazy<string> OfThisProcess = new(() => Convert.ToBase64String(MasterKey.New().Bytes));

    private readonly Func<string> read;
    private readonly MasterKeyFile? own;
    private volatile IReadOnlyList<MasterKey>? keys;

    private MasterKeys(Func<string> read, MasterKeyFile? own) => (this.read, this.own) = (read, own);

    public MasterKey Current => Keys[^1];

    public IReadOnlyList<string> Ids => [.. Keys.Select(key => key.Id)];

    private IReadOnlyList<MasterKey> Keys => keys ?? Load();

    /// <summary>Without a data folder, and when nothing is configured, a key that lasts as long as the process.</summary>
    public static MasterKeys From(IConfiguration? configuration, string? dataFolder)
    {
        if (configuration?["Quittance:Secrets:Key"] is { Length: > 0 } given)
            return new MasterKeys(() => given, null);
        var path = configuration?["Quittance:Secrets:KeyFile"] is { Length: > 0 } named ? named : InFolder(dataFolder);
        if (path is null)
            return new MasterKeys(() => OfThisProcess.Value, null);
        var file = new MasterKeyFile(path);
        return new MasterKeys(file.ReadOrMake, file);
    }

    /// <summary>A key of the past or of now. One that is unknown may have been added since by another process, so the file is read again.</summary>
    public MasterKey? Find(string id) => Among(Keys, id) ?? Among(Load(), id);

    /// <summary>Puts a new key after the others, when they are in a file; keys given by configuration are added there by the operator.</summary>
    public void AddNew()
    {
        own?.Add(MasterKey.New());
        Load();
    }

    private static string? InFolder(string? folder) => folder is null ? null : Path.Combine(folder, "secrets.key");

    private static MasterKey? Among(IReadOnlyList<MasterKey> keys, string id) => keys.FirstOrDefault(key => key.Id == id);

    private IReadOnlyList<MasterKey> Load()
    {
        var found = MasterKey.Parse(read());
        return keys = found.Count > 0 ? found : throw new RefusalException(PlatformErrors.BadMasterKey);
    }
}
