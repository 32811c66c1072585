using Exchange.Parties.Contracts;
using Exchange.Policies.Domain.Supports;

namespace Exchange.Policies.ViewModels;

/// <param name="Fits">Null before anything was asked.</param>
/// <param name="Known">Null when nothing was filled in for the reader.</param>
internal sealed record CalculatorPage(FirmForm Form, DateOnly Day, IReadOnlyList<District> Districts, IReadOnlyList<SupportFit>? Fits, KnownFirm? Known)
{
    /// <summary>In the order of the page; that of what fits is there also when it is empty, the others are not.</summary>
    public IEnumerable<(SupportGroup Group, IReadOnlyList<SupportFit> Fits)> Groups => Enum.GetValues<SupportGroup>()
        .Select(group => (group, (IReadOnlyList<SupportFit>)[.. (Fits ?? []).Where(fit => fit.Group == group)]))
        .Where(pair => pair.Item2.Count > 0 || pair.group == SupportGroup.Fits);
}
