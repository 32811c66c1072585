using Exchange.Advertising.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Advertising.ViewModels;

/// <summary>A booking as its advertiser and its reviewer see it.</summary>
/// <param name="Districts">Names; empty for the whole city.</param>
/// <param name="Problems">What stands against submitting it.</param>
/// <param name="Report">Null before the first day.</param>
/// <param name="CanManage">Whether the reader may change it.</param>
/// <param name="Advertiser">Name.</param>
/// <param name="IsShownInDirectory">Whether the directory shows the advertiser today; while it does not, its ads are held back.</param>
internal sealed record AdvertPage(
    AdBooking Booking, AdvertCard Card, string Advertiser, IReadOnlyList<string> Districts, IReadOnlyList<Result> Problems, AdReport? Report,
    int Places, bool CanManage, bool IsShownInDirectory);
