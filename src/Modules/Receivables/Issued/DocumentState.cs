namespace Quittance.Receivables.Issued;

/// <summary>Where a document that the company issues stands.</summary>
internal enum DocumentState
{
    /// <summary>Being written; it has no number.</summary>
    Draft,

    /// <summary>It has number, key and signature; the authority does not have it for certain.</summary>
    Signed,

    /// <summary>The authority has it and has not decided.</summary>
    Submitted,

    /// <summary>The authority has accepted it.</summary>
    Accepted,

    /// <summary>The authority has rejected it; a new document takes its place.</summary>
    Rejected,

    /// <summary>It goes no further by itself; a person looks at it.</summary>
    Error,
}

/// <summary>What can be done to it.</summary>
internal enum DocumentAction
{
    /// <summary>Change the draft.</summary>
    Revise,

    /// <summary>Give it number, key and signature.</summary>
    Sign,

    /// <summary>Have it sent; from then on the program follows it.</summary>
    Queue,

    /// <summary>The authority took it.</summary>
    Submit,

    /// <summary>The authority does not know it after all.</summary>
    Lose,

    /// <summary>Ask the authority now.</summary>
    Ask,

    /// <summary>The authority accepted it.</summary>
    Accept,

    /// <summary>The authority rejected it.</summary>
    Reject,

    /// <summary>It cannot go on by itself.</summary>
    Fail,
}
