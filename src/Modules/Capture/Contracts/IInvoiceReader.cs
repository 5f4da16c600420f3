namespace Quittance.Capture.Contracts;

/// <summary>Reads an invoice from a file. Needs no database and keeps nothing.</summary>
public interface IInvoiceReader
{
    /// <summary>
    /// Reads the file. Bad, hostile or unreadable files give a <see cref="Reading"/> with a
    /// <see cref="Reading.Problem"/>, never an exception.
    /// </summary>
    /// <param name="path">A file on this machine; its name is not trusted, its content decides.</param>
    /// <param name="languages">
    /// The languages that pages without text may be in, likeliest first, by ISO 639-1; empty for any that can be recognised here.
    /// </param>
    /// <param name="cancellation">Stops the reading and its child processes.</param>
    Task<Reading> ReadAsync(string path, IReadOnlyList<string> languages, CancellationToken cancellation);
}
