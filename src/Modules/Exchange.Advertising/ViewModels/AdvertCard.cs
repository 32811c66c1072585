using Exchange.Advertising.Domain;

namespace Exchange.Advertising.ViewModels;

/// <summary>An ad as it is drawn in its slot.</summary>
/// <param name="Href">Where a click goes; null in a preview.</param>
/// <param name="Host">Name of the site that it leads to.</param>
internal sealed record AdvertCard(
    AdSlot Slot, string Headline, string Text, string Host, string Advertiser, string? PictureUrl, int PictureWidth, int PictureHeight,
    string PictureText, string? Href, bool IsDemo);
