using Exchange.Search.Contracts;

namespace Exchange.Search.ViewModels;

/// <param name="Rows">Null where another module writes the files.</param>
/// <param name="Updated">Null when it is not known.</param>
internal sealed record OpenDataLine(OpenDataSet Set, string CsvUrl, string JsonUrl, int? Rows, DateTimeOffset? Updated, bool IsMany);
