using Exchange.Framework.Mvc;

namespace Exchange.Advertising.ViewModels;

/// <param name="Obstacle">English msgid of what keeps the person from booking; null when nothing does.</param>
/// <param name="IsShownInDirectory">Whether the directory shows the party today; while it does not, its ads are held back.</param>
/// <param name="HasParty">Whether the person acts for a party at all.</param>
internal sealed record DeskAdvertsPage(Page<AdvertRow> Adverts, string? Obstacle, bool HasParty, bool IsShownInDirectory);
