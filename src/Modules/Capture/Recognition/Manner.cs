using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Recognition;

/// <summary>How a page is looked at: in which language (ISO 639-1), and turned by how much.</summary>
internal sealed record Manner(string Language, Turn Turn);
