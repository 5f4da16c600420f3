using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Secrets;

namespace Quittance.Platform.Secrets;

internal sealed class SecretBox(MasterKeys keys, ILogger<SecretBox> logger) : ISecrets
{
    public string Seal(string place, string secret) => Envelope.Seal(keys.Current, place, secret);

    public string Open(string place, string sealedText)
    {
        try
        {
            return Envelope.Open(keys.Find, place, sealedText);
        }
        catch (CryptographicException problem)
        {
            logger.LogError("The secret at {Place} cannot be opened: {Problem}", place, problem.Message);
            throw new RefusalException(PlatformErrors.SecretUnreadable);
        }
    }
}
