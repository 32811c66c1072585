using Exchange.Events.Domain;

namespace Exchange.Events.Recipes;

/// <param name="Key">Part of its id; events name it.</param>
internal sealed record DemoCampaign(string Key, CampaignKind Kind, string From, string To, IReadOnlyList<string> Topics, DemoText Zh, DemoText En);
