using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Exchange.Dates.Contracts;
using Exchange.Experts.Domain;
using Exchange.Experts.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Recipes;

/// <summary>
/// Step <c>DemoExperts</c>: invented experts without real names, a draw among them and consultations. Natural keys: the expert's
/// name, the draw's title, the ticket's subject with its party.
/// </summary>
internal sealed class DemoExpertsStep : IRecipeStepHandler
{
    // Of no secret: an example's draw comes out the same on every machine.
    private const string Secret = "dfa1c8f7e61eb6f58d0be30346dc669b";
    private const string Value = "27197";
    private const string Period = "26001";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly AppDbContext _db;
    private readonly IPartyNames _parties;
    private readonly IUserDirectory _users;
    private readonly PublicNumbers _numbers;
    private readonly Consultations _consultations;
    private readonly IWorkingCalendar _calendar;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public DemoExpertsStep(
        AppDbContext db, IPartyNames parties, IUserDirectory users, PublicNumbers numbers, Consultations consultations, IWorkingCalendar calendar,
        SiteSettings settings, SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _users = users;
        _numbers = numbers;
        _consultations = consultations;
        _calendar = calendar;
        _settings = settings;
        _clock = clock;
    }

    public string Name => "DemoExperts";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        foreach (var entry in step["Experts"].Deserialize<List<DemoExpert>>(_json) ?? [])
        {
            await AddExpertAsync(entry, cancellationToken);
        }

        await AddDrawAsync(step["DrawTitle"]!.GetValue<string>(), step["DrawParty"]!.GetValue<string>(), cancellationToken);
        foreach (var entry in step["Tickets"].Deserialize<List<DemoTicket>>(_json) ?? [])
        {
            await AddTicketAsync(entry, cancellationToken);
        }
    }

    private async Task AddExpertAsync(DemoExpert entry, CancellationToken cancellationToken)
    {
        if (await _db.Set<Expert>().AnyAsync(e => e.IsDemo && e.Name == entry.Name, cancellationToken))
        {
            return;
        }

        var userId = entry.Email is null ? null : await _users.FindIdByEmailAsync(entry.Email, cancellationToken);
        var expert = new Expert(await _numbers.NextAsync("ZJ", cancellationToken), userId, isDemo: true, _clock.Now);
        var declared = expert.Declare(
            new ExpertDeclaration(entry.Name, entry.Title, entry.Employer, entry.Fields, entry.Topics ?? [], entry.Interests ?? [], entry.Publishes),
            byOperator: false, _clock.Now);
        var result = declared.Succeeded && entry.Admitted ? expert.Admit(_clock.Today.AddYears(2), _clock.Today) : declared;
        if (!result.Succeeded)
        {
            throw new FormatException($"Step DemoExperts: {entry.Name}: {result.Error}");
        }

        _db.Add(expert);
        await _db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddDrawAsync(string title, string party, CancellationToken cancellationToken)
    {
        if (await _db.Set<ExpertDraw>().AnyAsync(d => d.IsDemo && d.Title == title, cancellationToken))
        {
            return;
        }

        var pool = await _db.Set<Expert>().AsNoTracking().Include(e => e.Interests).Where(e => e.IsDemo).ToListAsync(cancellationToken);
        var draw = new ExpertDraw(
            await _numbers.NextAsync("CQ", cancellationToken), title, [ExpertField.Valuation, ExpertField.Technology], null, 2, [party], isDemo: true);
        var listed = _clock.Today.AddDays(-2);
        var lottery = (await _settings.GetAsync<DrawSettings>(cancellationToken)).ToLottery();
        foreach (var result in new[]
        {
            draw.Commit(pool, [party], new DrawSecret(DrawOrder.HashOf(Secret), ""), lottery, listed, _clock.Now.AddDays(-2)),
            draw.EnterValue(new TypedValue(Value, Period, listed.AddDays(1)), SiteClock.ToLocal(_clock.Now).DateTime),
            draw.Draw(Secret, "first", "second", _ => true, _clock.Today.AddDays(2), _clock.Now),
        })
        {
            if (!result.Succeeded)
            {
                throw new FormatException($"Step DemoExperts: {title}: {result.Error}");
            }
        }

        _db.Add(draw);
        await _db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddTicketAsync(DemoTicket entry, CancellationToken cancellationToken)
    {
        if (await _parties.FindAsync(entry.Party, cancellationToken) is not { IsDemo: true } party)
        {
            throw new FormatException($"Step DemoExperts: '{entry.Party}' is no demo party.");
        }

        if (await _db.Set<ConsultationTicket>().AnyAsync(t => t.PartyId == party.Id && t.Subject == entry.Subject, cancellationToken))
        {
            return;
        }

        var asked = _clock.Now.AddDays(-entry.AskedDaysAgo);
        var due = _calendar.DueAfter(SiteClock.ToDate(asked), (await _settings.GetAsync<ExpertSettings>(cancellationToken)).ConsultationDays);
        var ticket = new ConsultationTicket(
            await _numbers.NextAsync("ZX", cancellationToken), party.Id, entry.Field, entry.Subject, entry.Question, due.Safe, isDemo: true, asked);
        if (entry.Expert is { } name)
        {
            var expert = await _db.Set<Expert>().Include(e => e.Interests).FirstAsync(e => e.IsDemo && e.Name == name, cancellationToken);
            var given = ticket.Assign(expert, party.Names, _clock.Today);
            if (!given.Succeeded)
            {
                throw new FormatException($"Step DemoExperts: {entry.Subject}: {given.Error}");
            }

            if (entry.Answer is { } answer)
            {
                ticket.Answer(expert.Id, answer, asked.AddDays(2));
            }
        }

        _db.Add(ticket);
        if (entry.Answer is null)
        {
            await _consultations.SetDeadlineAsync(ticket, due, cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
    }
}
