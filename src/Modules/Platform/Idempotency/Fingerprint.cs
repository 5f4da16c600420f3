using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Quittance.Platform.Idempotency;

/// <summary>What makes two requests the same: method, address, the version they were made for, and the body's bytes.</summary>
internal static class Fingerprint
{
    public static async Task<byte[]> OfAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.GetEncodedPathAndQuery()}\n{request.Headers.IfMatch}\n"));
        request.Body.Position = 0;
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellation) is > 0 and var read)
            hash.AppendData(buffer, 0, read);
        return hash.GetHashAndReset();
    }
}
