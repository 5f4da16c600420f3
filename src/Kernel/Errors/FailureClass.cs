namespace Quittance.Kernel.Errors;

/// <summary>Why an operation failed that may succeed later; decides when, and whether, it is tried again.</summary>
public enum FailureClass
{
    /// <summary>A passing disturbance that says nothing about the request.</summary>
    Transient,

    /// <summary>The other side asks to slow down (429, or 503 with Retry-After).</summary>
    RateLimit,

    /// <summary>No answer: name, connection, TLS or time-out. The other side may have done the work all the same.</summary>
    Network,

    /// <summary>The other side failed (5xx).</summary>
    Server,

    /// <summary>The credentials are not accepted (401, 403).</summary>
    Auth,

    /// <summary>The other side refuses what was sent (400, 409, 422); it will refuse it again.</summary>
    Validation,

    /// <summary>The other side knows no such thing (404, 410).</summary>
    NotFound,

    /// <summary>None of the others.</summary>
    Unknown,
}
