namespace Exchange.Search.ViewModels;

/// <param name="Licence">Null until the operator has set one.</param>
/// <param name="Metadata">The sets for programs that read pages, as JSON-LD.</param>
internal sealed record OpenDataPage(IReadOnlyList<OpenDataLine> Sets, string? Licence, string? LicenceUrl, string Metadata);
