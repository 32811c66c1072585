using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

internal sealed record CampaignFacts(CampaignDetails Details, (DateOnly From, DateOnly To)? Next, IReadOnlyList<EventRow> Events, string Set);
