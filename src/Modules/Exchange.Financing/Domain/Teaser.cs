namespace Exchange.Financing.Domain;

/// <summary>
/// What a lender sees before the firm's consent: bands and codes, no name, number, title, free text or exact figure. Nothing reaches
/// it but through the types below, which hold none.
/// </summary>
internal sealed record Teaser(
    string AmountBand, FundPurpose Purpose, int TermMonths, string District, IReadOnlyList<string> Categories, IReadOnlyList<TeaserRights> Rights,
    string RevenueBand, bool IsProfitable, string AssetsBand, string DebtRatioBand, string StaffBand, string AgeBand, bool HasArrears)
{
    /// <summary>The dossier is complete.</summary>
    public static Teaser Of(DossierNeed need, DossierFigures figures, IReadOnlyList<MatchRight> rights, DateOnly today) => new(
        Band.Amount(need.AmountFen!.Value), need.Purpose!.Value, need.TermMonths!.Value, need.District!, need.Categories,
        [
            .. rights.GroupBy(r => r.Kind).OrderBy(g => g.Key).Select(g => new TeaserRights(
                g.Key, g.Count(), g.Count(r => r.Status == Exchange.Rights.Contracts.BaseStatus.Active),
                [.. g.Where(r => r.TermEnd >= today).OrderBy(r => r.TermEnd).Select(r => Band.Years(YearsTo(r.TermEnd!.Value, today))).Distinct()],
                [.. g.SelectMany(r => r.Taxonomy).Select(code => code.Split('.', '-')[0]).Distinct().Order(StringComparer.Ordinal)])),
        ],
        Band.Turnover(figures.RevenueFen!.Value), figures.ProfitFen >= 0, Band.Turnover(figures.AssetsFen!.Value),
        Band.Ratio(figures.DebtsFen!.Value, figures.AssetsFen.Value), Band.Staff(figures.Staff!.Value),
        Band.Years(today.Year - figures.FoundedYear!.Value), figures.HasArrears!.Value);

    private static int YearsTo(DateOnly end, DateOnly today)
    {
        var years = end.Year - today.Year;
        return today.AddYears(years) > end ? years - 1 : years;
    }
}
