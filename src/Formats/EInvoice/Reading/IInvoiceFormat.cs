using System.Xml.Linq;

namespace Quittance.Formats.EInvoice.Reading;

/// <summary>One format: where its elements stand and what they mean.</summary>
internal interface IInvoiceFormat
{
    bool Reads(XName root);

    /// <summary>Reads the invoice under a root that <see cref="Reads"/> knows.</summary>
    /// <exception cref="UnreadableInvoiceException">Something no invoice goes without is missing or makes no sense.</exception>
    EInvoiceDocument Read(InvoiceNode root);
}

/// <summary>Leaves a format on the way to <see cref="EInvoiceReader"/>, which alone catches it.</summary>
internal sealed class UnreadableInvoiceException(EInvoiceProblem problem) : Exception(problem.Message)
{
    public EInvoiceProblem Problem { get; } = problem;
}
