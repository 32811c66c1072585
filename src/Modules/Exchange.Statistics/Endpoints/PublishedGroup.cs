namespace Exchange.Statistics.Endpoints;

/// <param name="Key">Stable within the figure.</param>
/// <param name="Demo">How many of the rows are demonstration data.</param>
/// <param name="Page">The catalog that shows the rows.</param>
/// <param name="Rows">The call that lists the rows; its total is the value.</param>
public sealed record PublishedGroup(string Key, string Label, long? Value, long Demo, PublishedTarget? Target, string? Page, string? Rows);
