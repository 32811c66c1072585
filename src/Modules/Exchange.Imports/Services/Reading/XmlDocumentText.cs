namespace Exchange.Imports.Services.Reading;

/// <param name="Text">From the root's start to its end; null when the document is refused.</param>
/// <param name="ReasonCode">Why it is refused.</param>
internal sealed record XmlDocumentText(string? Text, string? ReasonCode, string Excerpt);
