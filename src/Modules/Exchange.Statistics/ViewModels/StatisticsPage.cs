namespace Exchange.Statistics.ViewModels;

/// <param name="AsOf">When it was counted, in local time.</param>
/// <param name="IsPublic">Everybody's page: catalogs and API instead of the operator's rows.</param>
internal sealed record StatisticsPage(IReadOnlyList<FigureSection> Sections, DateTimeOffset AsOf, bool IsPublic)
{
    public bool HasDemo => Sections.SelectMany(s => s.Figures).SelectMany(f => f.Groups).Any(g => g.Demo > 0);
}
