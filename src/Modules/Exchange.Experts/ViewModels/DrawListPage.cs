using Exchange.Framework.Mvc;

namespace Exchange.Experts.ViewModels;

/// <param name="GivenUp">Draws whose list was published and that were never made: everybody sees how often that happens.</param>
internal sealed record DrawListPage(Page<DrawRow> Draws, int GivenUp) : IPaged
{
    public bool IsPastTheEnd => Draws.IsPastTheEnd;
}
