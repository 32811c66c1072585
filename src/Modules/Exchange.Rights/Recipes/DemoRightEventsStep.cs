using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Recipes;

/// <summary>
/// Step <c>DemoRightEvents</c>: invented legal events of demo rights, so that their statuses differ as those of real ones do. Natural key:
/// the right with code and day.
/// </summary>
internal sealed class DemoRightEventsStep : IRecipeStepHandler
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    private readonly AppDbContext _db;
    private readonly RightSaves _saves;
    private readonly SiteClock _clock;

    public DemoRightEventsStep(AppDbContext db, RightSaves saves, SiteClock clock)
    {
        _db = db;
        _saves = saves;
        _clock = clock;
    }

    public string Name => "DemoRightEvents";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        foreach (var entry in step["Rights"].Deserialize<List<DemoRightEvents>>(_json)!)
        {
            await AddAsync(entry, cancellationToken);
        }
    }

    private async Task AddAsync(DemoRightEvents entry, CancellationToken cancellationToken)
    {
        var number = ApplicationNumber.Parse(entry.Number).Number ?? throw new FormatException($"Step DemoRightEvents: '{entry.Number}' is no application number.");
        var right = await _db.Set<IpRight>().FirstOrDefaultAsync(r => r.IsDemo && r.NumberKey == number.Body, cancellationToken)
            ?? throw new FormatException($"Step DemoRightEvents: '{entry.Number}' is no demo right.");
        var events = await _db.Set<LegalEvent>().Where(e => e.RightId == right.Id).ToListAsync(cancellationToken);
        foreach (var demo in entry.Events.Where(d => !events.Exists(e => e.Code == d.Code && e.AnnouncedOn == d.AnnouncedOn)))
        {
            if (EventCatalog.Find(demo.Code) is null)
            {
                throw new FormatException($"Step DemoRightEvents: {entry.Number}: '{demo.Code}' is no event.");
            }

            var added = new LegalEvent
            {
                RightId = right.Id, Code = demo.Code, AnnouncedOn = demo.AnnouncedOn, EffectiveOn = demo.EffectiveOn, Reference = demo.Reference, Text = demo.Text, Holders = demo.Holders,
                Source = SourceNames.Demo, EnteredAt = _clock.Now, SecuredFen = demo.SecuredYuan is { } yuan ? Money.FromYuan(yuan).Fen : null,
            };
            events.Add(added);
            _db.Add(added);
        }

        if (right.FoldStatus(events, _clock.Today))
        {
            right.NoteStatusCheck(_clock.Today, SourceNames.Demo);
            await _saves.SaveAsync(right, "Right.DemoEvents", new { events.Count }, cancellationToken);
        }
    }
}
