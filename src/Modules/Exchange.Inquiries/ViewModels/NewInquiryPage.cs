using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;

namespace Exchange.Inquiries.ViewModels;

/// <param name="Party">The party that would ask; null when the person belongs to none yet.</param>
/// <param name="Obstacle">English msgid of why no inquiry can be sent; null when it can.</param>
internal sealed record NewInquiryPage(ListingSummary Listing, PartySummary? Owner, CurrentParty? Party, string? Obstacle, InquiryForm Form);
