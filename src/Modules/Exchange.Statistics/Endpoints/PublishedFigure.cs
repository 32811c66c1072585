namespace Exchange.Statistics.Endpoints;

/// <param name="Code">Stable name.</param>
/// <param name="Rule">What is counted, in the language of the request.</param>
/// <param name="Overlaps">A row may stand in several groups.</param>
public sealed record PublishedFigure(string Code, string Title, string Rule, string Unit, bool Overlaps, IReadOnlyList<PublishedGroup> Groups);
