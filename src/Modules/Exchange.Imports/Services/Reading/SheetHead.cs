namespace Exchange.Imports.Services.Reading;

/// <summary>The headers of a sheet and the rows above and below that were read to find them.</summary>
/// <param name="HeaderRow">Row number of the headers.</param>
/// <param name="Samples">The first rows below.</param>
internal sealed record SheetHead(long HeaderRow, IReadOnlyList<string> Headers, IReadOnlyList<SheetRow> Samples);
