namespace Quittance.Kernel.Errors;

/// <summary>One entry of the error catalogue: what can go wrong, said once.</summary>
/// <param name="Code">Stable for ever, such as <c>AP-INV-002</c>; clients and translations key on it.</param>
/// <param name="Message">A plain English sentence that says what to do; the web translates by <paramref name="Code"/>.</param>
/// <param name="Kind">Which family of answer it gets; see <see cref="ErrorKind"/>.</param>
public sealed record Error(string Code, string Message, ErrorKind Kind = ErrorKind.Refused);

/// <summary>The family an error belongs to. Each family has one HTTP status, mapped in one place.</summary>
public enum ErrorKind
{
    /// <summary>A business rule refuses (400).</summary>
    Refused,

    /// <summary>The caller is not signed in, or the proof is wrong (401).</summary>
    Unauthenticated,

    /// <summary>The caller's role does not allow it (403).</summary>
    Forbidden,

    /// <summary>There is no such thing, or it is another company's (404).</summary>
    NotFound,

    /// <summary>The address does not take this method (405).</summary>
    MethodNotAllowed,

    /// <summary>The thing changed meanwhile, or exists already (409).</summary>
    Conflict,

    /// <summary>The thing does not match the caller's <c>If-Match</c> (412).</summary>
    Stale,

    /// <summary>Too large (413).</summary>
    TooLarge,

    /// <summary>The body is of a media type that the address does not take (415).</summary>
    UnsupportedMediaType,

    /// <summary>One or more fields are not valid (422).</summary>
    Invalid,

    /// <summary>Too many tries; wait (429).</summary>
    TooMany,

    /// <summary>Our own fault (500).</summary>
    Internal,
}

/// <summary>A field of the caller's input that is not valid.</summary>
/// <param name="Path">Where, as the JSON path without the root: <c>lines[0].quantity</c>.</param>
/// <param name="Code">The stable code, such as <c>REQUIRED</c>.</param>
/// <param name="Message">A plain English sentence.</param>
public sealed record FieldProblem(string Path, string Code, string Message);
