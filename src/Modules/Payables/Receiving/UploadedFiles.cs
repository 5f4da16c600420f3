using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Quittance.Kernel.Errors;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Receiving;

/// <summary>The files of a multipart request (RFC 7578), one at a time as they arrive.</summary>
internal static class UploadedFiles
{
    private const string PartName = "files";

    public static async IAsyncEnumerable<FileMultipartSection> OfAsync(
        HttpRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = new MultipartReader(BoundaryOf(request), request.Body);
        while (await NextAsync(reader, cancellation) is { } section)
        {
            if (section.AsFileSection() is { FileStream: not null } file && file.Name == PartName)
                yield return file;
        }
    }

    /// <summary>As the sender named it, without folders; only shown, never used as a path.</summary>
    public static string NameOf(FileMultipartSection part)
    {
        var name = FieldText.Clean(part.FileName.Split('/', '\\')[^1]);
        return name.Length == 0 ? "unnamed" : name;
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellation);
        }
        catch (Exception malformed) when (malformed is InvalidDataException || (malformed is IOException && malformed is not BadHttpRequestException))
        {
            throw new RefusalException(PayablesErrors.NotAForm);
        }
    }

    private static string BoundaryOf(HttpRequest request)
    {
        var isForm = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        var boundary = isForm ? HeaderUtilities.RemoveQuotes(type!.Boundary).Value : null;
        return string.IsNullOrEmpty(boundary) ? throw new RefusalException(PayablesErrors.NotAForm) : boundary;
    }
}
