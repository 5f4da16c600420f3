namespace Quittance.Capture.Tools;

/// <summary>How Tesseract divides a page, by the numbers of its <c>--psm</c>.</summary>
internal enum PageMode
{
    /// <summary>Finds columns and blocks by itself: pages of documents.</summary>
    Automatic = 3,

    /// <summary>Takes the page as one block of lines: receipts, where columns would tear prices from their names.</summary>
    OneBlock = 6,
}
