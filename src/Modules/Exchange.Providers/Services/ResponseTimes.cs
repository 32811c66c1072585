using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

internal sealed class ResponseTimes : IResponseTimes
{
    private readonly AppDbContext _db;
    private readonly Outbox _outbox;

    public ResponseTimes(AppDbContext db, Outbox outbox)
    {
        _db = db;
        _outbox = outbox;
    }

    public async Task RecordAsync(
        Guid partyId, DateTimeOffset askedAt, DateTimeOffset? answeredAt, Guid subjectId, CancellationToken cancellationToken)
    {
        if (answeredAt < askedAt)
        {
            throw new ArgumentOutOfRangeException(nameof(answeredAt), "The answer lies before the question.");
        }

        if (!await _db.Set<Provider>().AnyAsync(p => p.Id == partyId, cancellationToken))
        {
            // A party without a profile shows no response time.
            return;
        }

        var response = _db.Set<ProviderResponse>().Local.FirstOrDefault(r => r.ProviderId == partyId && r.SubjectId == subjectId)
            ?? await _db.Set<ProviderResponse>().FirstOrDefaultAsync(r => r.ProviderId == partyId && r.SubjectId == subjectId, cancellationToken);
        if (response is null)
        {
            response = new ProviderResponse { ProviderId = partyId, SubjectId = subjectId, AskedAt = askedAt };
            _db.Add(response);
        }

        if (answeredAt is { } at)
        {
            response.Answer(at);
        }

        _outbox.Add(new ProviderChanged(partyId));
    }

    public async Task ForgetAsync(Guid partyId, Guid subjectId, CancellationToken cancellationToken)
    {
        if (await _db.Set<ProviderResponse>().FirstOrDefaultAsync(
            r => r.ProviderId == partyId && r.SubjectId == subjectId && r.AnsweredAt == null, cancellationToken) is { } response)
        {
            _db.Remove(response);
            _outbox.Add(new ProviderChanged(partyId));
        }
    }
}
