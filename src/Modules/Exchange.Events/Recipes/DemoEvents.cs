namespace Exchange.Events.Recipes;

internal sealed record DemoEvents(IReadOnlyList<DemoCampaign> Campaigns, IReadOnlyList<DemoEvent> Events);
