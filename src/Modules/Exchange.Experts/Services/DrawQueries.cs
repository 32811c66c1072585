using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Experts.Domain;
using Exchange.Experts.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Services;

/// <summary>Draws as people read them, and the file with which anyone repeats one.</summary>
internal sealed class DrawQueries
{
    private const int PageSize = 20;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly AppDbContext _db;
    private readonly FirstPersons _first;
    private readonly SiteSettings _settings;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public DrawQueries(AppDbContext db, FirstPersons first, SiteSettings settings, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _first = first;
        _settings = settings;
        _user = user;
        _clock = clock;
    }

    public async Task<Page<DrawRow>> ListAsync(int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var draws = _db.Set<ExpertDraw>().AsNoTracking();
        var found = await draws.OrderByDescending(d => d.CommittedAt).ThenByDescending(d => d.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(d => new { d.Number, d.Title, d.FieldNames, d.Wanted, d.State, d.CommittedAt, d.DrawnAt, d.IsDemo, IsBegun = d.PublicValue != null || d.Reason != null }).ToListAsync(cancellationToken);
        var rows = found.ConvertAll(d => new DrawRow(
            d.Number, d.Title, [.. d.FieldNames.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ExpertField>)], d.Wanted, d.State,
            d.CommittedAt, d.DrawnAt, d.IsDemo, d.State == DrawState.Committed && d.IsBegun));
        return new Page<DrawRow>(rows, await draws.CountAsync(cancellationToken), page, PageSize);
    }

    /// <summary>What the next draw takes its public value from.</summary>
    public async Task<Lottery> GetLotteryAsync(CancellationToken cancellationToken) => (await _settings.GetAsync<DrawSettings>(cancellationToken)).ToLottery();

    public async Task<DrawListPage> ListPublicAsync(int page, CancellationToken cancellationToken) => new(
        await ListAsync(page, cancellationToken), await _db.Set<ExpertDraw>().CountAsync(d => d.State == DrawState.Cancelled, cancellationToken));

    public async Task<IReadOnlyList<DrawInvitation>> ListMineAsync(Guid expertId, CancellationToken cancellationToken) =>
        await _db.Set<DrawEntry>().AsNoTracking().Where(e => e.ExpertId == expertId && (e.State == EntryState.Drawn || e.State == EntryState.Accepted || e.State == EntryState.RefusalEntered))
            .Join(_db.Set<ExpertDraw>(), e => e.DrawId, d => d.Id, (e, d) => new { Entry = e, Draw = d })
            .OrderByDescending(x => x.Draw.DrawnAt).Take(20)
            .Select(x => new DrawInvitation(x.Entry.Id, x.Draw.Number, x.Draw.Title, x.Entry.State, x.Entry.ReplyDueOn)).ToListAsync(cancellationToken);

    /// <param name="forOperator">With names, parties and reasons, which are not published.</param>
    /// <param name="typed">Sent and not accepted; null for a new page.</param>
    /// <returns>Null when there is no such draw.</returns>
    public async Task<DrawPage?> ShowAsync(string number, bool forOperator, PublicValueForm? typed, CancellationToken cancellationToken)
    {
        var draw = await _db.Set<ExpertDraw>().AsNoTracking().Include(d => d.Entries).FirstOrDefaultAsync(d => d.Number == number, cancellationToken);
        if (draw is null)
        {
            return null;
        }

        var ids = draw.Entries.ConvertAll(e => e.ExpertId);
        var names = forOperator
            ? await _db.Set<Expert>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, cancellationToken)
            : [];
        var today = _clock.Today;
        var seed = draw.Seed;
        var waits = draw.State == DrawState.Committed;
        var entries = draw.Entries.OrderBy(e => e.Rank ?? 0).ThenBy(e => e.Number, StringComparer.Ordinal).Select(e => new DrawEntryRow(
            e.Id, e.Number, e.Rank, e.State, seed is null ? null : DrawOrder.HashOf($"{seed}:{e.Number}"), e.ReplyDueOn, names.GetValueOrDefault(e.ExpertId),
            forOperator ? e.Reason : null, e.State == EntryState.Drawn && e.ReplyDueOn < today)).ToList();
        var value = draw.PublicValue is { } digits ? new TypedValue(digits, draw.LotteryPeriod, draw.LotteryDay) : null;
        // Draws from before the lottery was a setting have none: theirs were the digits after the day of the list.
        var first = draw.Lottery.Name.Length == 0 ? SiteClock.ToDate(draw.CommittedAt).AddDays(1) : draw.FirstDrawOn;
        var known = draw.Lottery.KnownFrom(first);
        var proof = new DrawProof(
            draw.SecretHash, waits || draw.Secret.Length == 0 ? null : draw.Secret, seed, draw.Lottery, first, new DateTimeOffset(known, SiteClock.Zone.GetUtcOffset(known)), waits ? null : value);
        var steps = forOperator && waits ? await StepsAsync(draw, value, known, cancellationToken) : null;
        return new DrawPage(
            draw.Number, draw.Title, draw.Fields, draw.Topic, draw.Wanted, draw.Recused, proof, steps, FormOf(draw, typed), draw.CommittedAt, draw.DrawnAt, draw.State,
            waits ? null : draw.Reason, draw.Missing, entries, draw.Version, forOperator ? draw.PartyNames : [], draw.IsDemo);
    }

    private async Task<DrawSteps> StepsAsync(ExpertDraw draw, TypedValue? entered, DateTime known, CancellationToken cancellationToken) => new(
        SiteClock.ToLocal(_clock.Now).DateTime >= known, entered,
        entered is not null && await _first.FindAsync(ExpertDraws.ValueEntered, nameof(ExpertDraw), draw.Number, cancellationToken) == _user.Id,
        draw.Reason,
        draw.Reason is not null && await _first.FindAsync(ExpertDraws.EndAsked, nameof(ExpertDraw), draw.Number, cancellationToken) == _user.Id);

    private static PublicValueForm FormOf(ExpertDraw draw, PublicValueForm? typed)
    {
        // What was sent on an older state of the draw is compared with it before it is sent again.
        var form = typed ?? new PublicValueForm { Digits = draw.PublicValue, Period = draw.LotteryPeriod, Day = draw.LotteryDay ?? draw.FirstDrawOn };
        form.Version = draw.Version;
        return form;
    }

    /// <summary>What <c>./run.sh experts draw FILE.json</c> reads.</summary>
    public static string ToJson(DrawPage draw) => JsonSerializer.Serialize(
        new
        {
            draw.Number,
            draw.Title,
            Fields = draw.Fields.Select(f => f.ToString()),
            Algorithm = "seed = secret + ':' + publicValue; lot = sha256(seed + ':' + number), lower-case hexadecimal; ascending; passedOver left out; the first 'wanted' are drawn",
            draw.Wanted,
            draw.CommittedAt,
            SecretSha256 = draw.Proof.SecretHash,
            PublicValue = new
            {
                draw.Proof.Lottery.Name,
                draw.Proof.Lottery.Source,
                draw.Proof.Lottery.Digits,
                draw.Proof.Lottery.IsVerified,
                draw.Proof.FirstDrawOn,
                draw.Proof.KnownFrom,
                Day = draw.Proof.Value?.Day,
                Period = draw.Proof.Value?.Period,
                Value = draw.Proof.Value?.Digits,
            },
            Eligible = draw.Entries.Select(e => e.Number).Order(StringComparer.Ordinal),
            draw.DrawnAt,
            draw.Proof.Secret,
            draw.Proof.Seed,
            PassedOver = draw.Entries.Where(e => e.State is EntryState.Refused or EntryState.RefusedByOperator or EntryState.PassedOver).Select(e => e.Number),
            Drawn = draw.Entries.Where(e => e.State is EntryState.Drawn or EntryState.Accepted or EntryState.RefusalEntered).Select(e => e.Number),
        },
        _json);
}
