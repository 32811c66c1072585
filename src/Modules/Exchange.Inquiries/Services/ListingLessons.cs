using Exchange.Framework.Data;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Inquiries.Services;

/// <summary>Why askers have turned down what a party offers.</summary>
internal sealed class ListingLessons
{
    private readonly AppDbContext _db;

    public ListingLessons(AppDbContext db) => _db = db;

    /// <summary>Of one listing; null while too few have closed.</summary>
    public Task<ClosedLessons?> OfListingAsync(Guid listingId, Guid ownerPartyId, CancellationToken cancellationToken) =>
        ReadAsync(_db.Set<Inquiry>().Where(i => i.ListingId == listingId && i.OwnerPartyId == ownerPartyId), cancellationToken);

    /// <summary>Of everything that the party offers or has offered; null while too few have closed.</summary>
    public Task<ClosedLessons?> OfOwnerAsync(Guid ownerPartyId, CancellationToken cancellationToken) =>
        ReadAsync(_db.Set<Inquiry>().Where(i => i.OwnerPartyId == ownerPartyId), cancellationToken);

    /// <summary>English msgids: what to mend, first in a word and then how.</summary>
    public static (string What, string How) FixFor(CloseReason? reason) => reason switch
    {
        CloseReason.TooEarly => ("Show how far it is", "Raise the readiness level only by what was measured: add the report of a pilot or a test run as a document, and say which step a buyer would still have to take."),
        CloseReason.BenefitUnclear => ("Say the benefit in figures", "State under “Advantage” what it saves or gains against the usual process, per tonne or per year, and under which conditions it was measured."),
        CloseReason.RouteUnclear => ("Say what the buyer needs", "List under “What the buyer needs” equipment, material, approvals and people, and what you give along: know-how, training, a first run."),
        CloseReason.DescriptionUnclear => ("Rewrite the first sentence", "One plain sentence: which problem of whom it solves. Have somebody from outside read the page, and add a drawing."),
        CloseReason.PriceTooHigh => ("Offer another way to pay", "Add a mode or a way of payment beside the fixed price: an ordinary licence, a lower entry fee with a royalty, or payment by stages; or say that the price is open to talk."),
        CloseReason.NoFit => ("Say what it is not for", "Fill in “Not for” and the field of use, and check the field of technology of the rights: who finds it by the wrong words asks in vain."),
        CloseReason.FoundAnother => ("Answer sooner", "Reply within two working days, and say what yours does that others do not."),
        CloseReason.NoReply => ("Reply to every inquiry", "Askers closed because nobody answered. Let a second member manage inquiries, and switch on mails for them."),
        _ => ("Have somebody from outside read the page", "No single reason stands out. Ask a person who does not know it to say what it is for, who needs it and what it costs; mend what that person cannot say."),
    };

    private static async Task<ClosedLessons?> ReadAsync(IQueryable<Inquiry> inquiries, CancellationToken cancellationToken)
    {
        // One row for each reason of an asker, however often it was given.
        var closed = await inquiries.Where(i => i.CloseReason != null && i.ClosedBy == InquirySide.Asker)
            .Select(i => new { Reason = i.CloseReason!.Value, i.AskerPartyId }).Distinct().ToListAsync(cancellationToken);
        return ClosedLessons.Of(closed.Select(c => (c.Reason, c.AskerPartyId)));
    }
}
