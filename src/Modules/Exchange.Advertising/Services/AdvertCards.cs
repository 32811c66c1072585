using Exchange.Advertising.Domain;
using Exchange.Advertising.ViewModels;
using Exchange.Media.Contracts;

namespace Exchange.Advertising.Services;

/// <summary>Makes of a booking what is drawn in the slot, in a preview as on the page.</summary>
internal static class AdvertCards
{
    public static AdvertCard Of(AdBooking booking, string advertiser, StoredFile? picture, string? href) => new(
        booking.Slot, booking.Headline, booking.Text, Uri.TryCreate(booking.Link, UriKind.Absolute, out var uri) ? uri.IdnHost : "", advertiser,
        picture?.Url, booking.PictureWidth, booking.PictureHeight, booking.PictureText, href, booking.IsDemo);
}
