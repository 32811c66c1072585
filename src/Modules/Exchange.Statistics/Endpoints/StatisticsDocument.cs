namespace Exchange.Statistics.Endpoints;

/// <param name="AsOf">When it was counted.</param>
/// <param name="Licence">Site-relative address of the terms of use.</param>
public sealed record StatisticsDocument(DateTimeOffset AsOf, string Licence, IReadOnlyList<PublishedFigure> Figures);
