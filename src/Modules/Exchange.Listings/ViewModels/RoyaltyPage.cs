using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;

namespace Exchange.Listings.ViewModels;

/// <summary>What the royalties of a listing would cost, for sales or profits that the reader types.</summary>
/// <param name="Typed">As typed, in ten thousand yuan a year.</param>
/// <param name="IsWrong">One of them is no amount, or outside its range.</param>
internal sealed record RoyaltyPage(string Number, string Title, bool IsDemo, IReadOnlyList<RoyaltyPage.Offer> Offers, IReadOnlyList<string> Typed, bool IsWrong)
{
    /// <param name="Schedule">Null until something is typed.</param>
    internal sealed record Offer(string ModeText, string BadgeClass, string Price, RoyaltyBase Base, long? MinimumFen, RoyaltySchedule? Schedule);
}
