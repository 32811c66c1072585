using Exchange.Advertising.Domain;

namespace Exchange.Advertising.ViewModels;

/// <param name="Days">Every day of the period up to today, also those without a view.</param>
internal sealed record AdReport(string Number, IReadOnlyList<AdCount> Days)
{
    public long Impressions => Days.Sum(d => d.Impressions);

    public long Clicks => Days.Sum(d => d.Clicks);
}
