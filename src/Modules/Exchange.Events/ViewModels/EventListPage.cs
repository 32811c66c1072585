using Exchange.Content.Contracts;
using Exchange.Framework.Mvc;

namespace Exchange.Events.ViewModels;

internal sealed record EventListPage(EventFilter Filter, Page<EventRow> Rows, IReadOnlyList<CampaignRow> Campaigns, IReadOnlyList<ContentTopic> Topics) : IPaged
{
    public bool IsPastTheEnd => Rows.IsPastTheEnd;
}
