using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Inquiries.Domain;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Inquiries.Services;

/// <summary>An open correspondence may be watched by members of both parties.</summary>
internal sealed class InquiryTopicAccess : ILiveTopicAccess
{
    private const string Name = "inquiry";
    private readonly AppDbContext _db;
    private readonly ICurrentParty _party;

    public InquiryTopicAccess(AppDbContext db, ICurrentParty party)
    {
        _db = db;
        _party = party;
    }

    public string Prefix => Name;

    public static string TopicOf(Guid inquiryId) => $"{Name}:{inquiryId:N}";

    public async Task<bool> MayWatchAsync(string topic, CancellationToken cancellationToken) =>
        Guid.TryParse(topic.AsSpan(Math.Min(topic.Length, Name.Length + 1)), out var id)
        && await _party.GetAsync(cancellationToken) is { Party.Id: var partyId }
        && await _db.Set<Inquiry>().AnyAsync(i => i.Id == id && (i.AskerPartyId == partyId || i.OwnerPartyId == partyId), cancellationToken);
}
