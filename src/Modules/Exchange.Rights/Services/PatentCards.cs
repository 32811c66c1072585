using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

internal static class PatentCards
{
    /// <param name="right">With people, IPC and taxonomy loaded.</param>
    public static PatentCard From(IpRight right)
    {
        var number = right.DisplayNumber;
        return new PatentCard(
            right.PublicationNumber, right.ApplicationNumber, number, right.Title, PatentFacets.Write(right.Status),
            right.Stage == StatusStage.None ? "" : right.Stage.ToString(), RightUrls.Patent(number), PatentFacets.Write(right.PatentType),
            right.OwnerNames(), right.FilingDate, right.IsGranted ? right.GrantDate : null, right.TermEnd,
            right.Ipc.OrderBy(i => i.Position).Select(i => i.Symbol).FirstOrDefault(),
            right.Taxonomy.OrderBy(t => t.Position).Select(t => t.Node).ToList(), right.IsDemo,
            right.StatusCheckedOn, right.StatusSource, right.Office);
    }
}
