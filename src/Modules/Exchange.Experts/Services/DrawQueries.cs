using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Experts.Domain;
using Exchange.Experts.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
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
    private readonly SiteClock _clock;

    public DrawQueries(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    public async Task<Page<DrawRow>> ListAsync(int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var draws = _db.Set<ExpertDraw>().AsNoTracking();
        var found = await draws.OrderByDescending(d => d.CommittedAt).ThenByDescending(d => d.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(d => new { d.Number, d.Title, d.FieldNames, d.Wanted, d.State, d.CommittedAt, d.DrawnAt, d.IsDemo }).ToListAsync(cancellationToken);
        var rows = found.ConvertAll(d => new DrawRow(
            d.Number, d.Title, [.. d.FieldNames.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ExpertField>)], d.Wanted, d.State,
            d.CommittedAt, d.DrawnAt, d.IsDemo));
        return new Page<DrawRow>(rows, await draws.CountAsync(cancellationToken), page, PageSize);
    }

    public async Task<DrawListPage> ListPublicAsync(int page, CancellationToken cancellationToken) => new(
        await ListAsync(page, cancellationToken), await _db.Set<ExpertDraw>().CountAsync(d => d.State == DrawState.Cancelled, cancellationToken));

    public async Task<IReadOnlyList<DrawInvitation>> ListMineAsync(Guid expertId, CancellationToken cancellationToken) =>
        await _db.Set<DrawEntry>().AsNoTracking().Where(e => e.ExpertId == expertId && (e.State == EntryState.Drawn || e.State == EntryState.Accepted || e.State == EntryState.RefusalEntered))
            .Join(_db.Set<ExpertDraw>(), e => e.DrawId, d => d.Id, (e, d) => new { Entry = e, Draw = d })
            .OrderByDescending(x => x.Draw.DrawnAt).Take(20)
            .Select(x => new DrawInvitation(x.Entry.Id, x.Draw.Number, x.Draw.Title, x.Entry.State, x.Entry.ReplyDueOn)).ToListAsync(cancellationToken);

    /// <param name="forOperator">With names, parties and reasons, which are not published.</param>
    /// <returns>Null when there is no such draw.</returns>
    public async Task<DrawPage?> ShowAsync(string number, bool forOperator, CancellationToken cancellationToken)
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
        // Of a draw that was given up the secret is published too: everybody sees what would have come out.
        var seed = draw.State == DrawState.Drawn ? draw.Seed : null;
        var secret = draw.State == DrawState.Committed ? null : DrawOrder.SecretOf(draw.Seed);
        var today = _clock.Today;
        var publicFrom = PublicValue.KnownFrom(SiteClock.ToDate(draw.CommittedAt));
        var entries = draw.Entries.OrderBy(e => e.Rank ?? 0).ThenBy(e => e.Number, StringComparer.Ordinal).Select(e => new DrawEntryRow(
            e.Id, e.Number, e.Rank, e.State, seed is null ? null : DrawOrder.HashOf($"{seed}:{e.Number}"), e.ReplyDueOn, names.GetValueOrDefault(e.ExpertId),
            forOperator ? e.Reason : null, e.State == EntryState.Drawn && e.ReplyDueOn < today)).ToList();
        return new DrawPage(
            draw.Number, draw.Title, draw.Fields, draw.Topic, draw.Wanted, draw.Recused, draw.SeedHash, secret, seed, seed is null ? null : DrawOrder.PublicValueOf(seed), publicFrom, today >= publicFrom, draw.CommittedAt, draw.DrawnAt, draw.State,
            draw.Reason, draw.Missing, entries, draw.Version, forOperator ? draw.PartyNames : [], draw.IsDemo);
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
            SecretSha256 = draw.SeedHash,
            PublicValue = FormattableString.Invariant($"China Sports Lottery Pailie 5 (体彩排列5): the {Domain.PublicValue.Digits} digits of its first draw on {draw.PublicFrom:yyyy-MM-dd} or later, {Domain.PublicValue.Source}"),
            Eligible = draw.Entries.Select(e => e.Number).Order(StringComparer.Ordinal),
            draw.DrawnAt,
            draw.Secret,
            draw.Seed,
            PassedOver = draw.Entries.Where(e => e.State is EntryState.Refused or EntryState.RefusedByOperator or EntryState.PassedOver).Select(e => e.Number),
            Drawn = draw.Entries.Where(e => e.State is EntryState.Drawn or EntryState.Accepted or EntryState.RefusalEntered).Select(e => e.Number),
        },
        _json);
}
