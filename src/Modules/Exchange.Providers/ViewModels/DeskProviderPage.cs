using Exchange.Parties.Contracts;

namespace Exchange.Providers.ViewModels;

/// <param name="Obstacle">Msgid: why the party cannot have a profile; null when it can.</param>
/// <param name="Page">Null before the profile is begun.</param>
internal sealed record DeskProviderPage(CurrentParty? Acting, string? Obstacle, ProviderPage? Page, int OpenLeads);
