using Quittance.Formats.CostaRica;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.CostaRica;

namespace Quittance.Receivables.Issued;

/// <summary>A document that the company issues, from its draft to the authority's answer.</summary>
internal sealed class IssuedDocument : ICompanyOwned
{
    public required Guid Id { get; init; }
    public required Guid CompanyId { get; init; }
    public required ComprobanteKind Kind { get; init; }
    public DocumentState State { get; private set; } = DocumentState.Draft;

    /// <summary>Where it is issued: number of the establishment and of its terminal.</summary>
    public required int Establishment { get; set; }

    public required int Terminal { get; set; }
    public required Situacion Situation { get; set; }
    public DraftContent Content { get; private set; } = new();
    public string? CustomerName { get; private set; }
    public string? CustomerId { get; private set; }
    public string Currency { get; private set; } = "CRC";
    public decimal TaxTotal { get; private set; }
    public decimal Total { get; private set; }

    /// <summary>The document it credits, debits or replaces, when that is one of ours.</summary>
    public Guid? OriginId { get; init; }

    /// <summary>The authority's consecutive number; taken once.</summary>
    public string? Number { get; private set; }

    /// <summary>The authority's key (clave); taken once, never given to other content.</summary>
    public string? Key { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>When the program next sends it or asks for its answer; null when nothing is to be done by itself.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Somebody is calling the authority about it, and nobody else does before; whoever died with it lets go of it then.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>How often the authority was asked since it was sent.</summary>
    public int Asked { get; set; }

    /// <summary>Why it stands where it stands, when something is wrong.</summary>
    public string? ProblemCode { get; private set; }

    public string? Problem { get; private set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedByName { get; init; }
    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts every change; the ETag.</summary>
    public int Version { get; private set; } = 1;

    public bool IsClaimed(DateTimeOffset now) => ClaimedUntil > now;

    /// <summary>Takes a step of the table, or refuses.</summary>
    public Transition Take(DocumentAction action, DateTimeOffset at)
    {
        var step = DocumentTransitions.Require(State, action);
        State = step.To;
        UpdatedAt = at;
        Version++;
        return step;
    }

    /// <summary>What is written in it, with the figures that follow.</summary>
    public void Write(DraftContent content, Comprobante completed)
    {
        Content = content;
        var customer = Kind == ComprobanteKind.FacturaCompra ? (completed.Emisor.Nombre, completed.Emisor.Identificacion) : (completed.Receptor?.Nombre, completed.Receptor?.Identificacion);
        (CustomerName, CustomerId) = (customer.Item1, customer.Item2?.Numero);
        Currency = completed.ResumenFactura.CodigoTipoMoneda.CodigoMoneda;
        (TaxTotal, Total) = (completed.ResumenFactura.TotalImpuesto ?? 0, completed.ResumenFactura.TotalComprobante);
    }

    /// <summary>Gives it what it carries for good.</summary>
    public Transition Sign(Consecutivo number, Clave key, DateTimeOffset issuedAt, DateTimeOffset at)
    {
        var step = Take(DocumentAction.Sign, at);
        (Number, Key, IssuedAt) = (number.Value, key.Value, issuedAt.ToUniversalTime());
        return step;
    }

    /// <summary>The authority has it.</summary>
    public Transition Submit(DateTimeOffset at, DateTimeOffset? askAt)
    {
        var step = Take(DocumentAction.Submit, at);
        (SubmittedAt, Asked, DueAt) = (SubmittedAt ?? at, 0, askAt);
        (ProblemCode, Problem) = (null, null);
        return step;
    }

    /// <summary>The authority has decided.</summary>
    public Transition Decide(bool accepted, DateTimeOffset at)
    {
        var step = Take(accepted ? DocumentAction.Accept : DocumentAction.Reject, at);
        (SubmittedAt, DecidedAt, DueAt) = (SubmittedAt ?? at, at, null);
        (ProblemCode, Problem) = (null, null);
        return step;
    }

    /// <summary>It goes no further by itself.</summary>
    public Transition Fail(Error problem, DateTimeOffset at)
    {
        var step = Take(DocumentAction.Fail, at);
        DueAt = null;
        Note(problem);
        return step;
    }

    /// <summary>What is wrong at the moment; null for nothing.</summary>
    public void Note(Error? problem) => (ProblemCode, Problem) = (problem?.Code, problem?.Message);
}
