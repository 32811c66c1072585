using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Dates.Services;

internal sealed class Deadlines : IDeadlines
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;

    public Deadlines(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    public async Task SetAsync(DeadlineRequest request, CancellationToken cancellationToken)
    {
        var deadline = await FindAsync(request.Key, cancellationToken);
        if (deadline is null)
        {
            deadline = new Deadline(request.Key, _clock.Now);
            _db.Add(deadline);
        }

        deadline.Set(request, JsonSerializer.Serialize(request.Arguments, _json), _clock.Today);
    }

    public async Task MeetAsync(DeadlineKey key, CancellationToken cancellationToken) =>
        (await FindAsync(key, cancellationToken))?.End(DeadlineState.Met, _clock.Now);

    public async Task DropAsync(DeadlineKey key, CancellationToken cancellationToken) =>
        (await FindAsync(key, cancellationToken))?.End(DeadlineState.Dropped, _clock.Now);

    // What the same unit of work has set but not saved yet is found first.
    private async Task<Deadline?> FindAsync(DeadlineKey key, CancellationToken cancellationToken) =>
        _db.Set<Deadline>().Local.FirstOrDefault(d => d.Kind == key.Kind && d.SubjectId == key.SubjectId)
            ?? await _db.Set<Deadline>().FirstOrDefaultAsync(d => d.Kind == key.Kind && d.SubjectId == key.SubjectId, cancellationToken);
}
