using System.Globalization;
using System.Text;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Search.Services;

/// <summary>Notes what the public can no longer find.</summary>
internal sealed class GoneThings
{
    private const int Columns = 4;

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;

    public GoneThings(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    /// <summary>Every node notes what was in its own index; several note the same.</summary>
    /// <param name="source">Whose they are.</param>
    /// <param name="cards">Cards by id, some hundred at most.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task NoteAsync(string source, IReadOnlyDictionary<(string Source, Guid Id), string> cards, CancellationToken cancellationToken)
    {
        var sql = new StringBuilder("""INSERT INTO "Search_Gone" ("Source", "EntityId", "Url", "At") VALUES """);
        var values = new List<object>(cards.Count * Columns);
        foreach (var (key, card) in cards)
        {
            sql.Append(values.Count == 0 ? "" : ", ")
                .Append(CultureInfo.InvariantCulture, $"({{{values.Count}}}, {{{values.Count + 1}}}, {{{values.Count + 2}}}, {{{values.Count + 3}}})");
            values.AddRange([source, key.Id, PublicUrl.Of(card) ?? "", _clock.Now.UtcDateTime]);
        }

        sql.Append(""" ON CONFLICT ("Source", "EntityId") DO UPDATE SET "Url" = excluded."Url", "At" = excluded."At" """);
        await _db.Database.ExecuteSqlRawAsync(sql.ToString(), values, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<(string Source, Guid Id), string>> FindAsync(IReadOnlyCollection<(string Source, Guid Id)> things, CancellationToken cancellationToken)
    {
        if (things.Count == 0)
        {
            return new Dictionary<(string Source, Guid Id), string>();
        }

        // Ids are never shared between sources, so the pairs need not be asked for as such.
        var ids = things.Select(t => t.Id).ToList();
        var rows = await _db.Set<SearchGone>().AsNoTracking().Where(g => ids.Contains(g.EntityId)).ToListAsync(cancellationToken);
        return rows.ToDictionary(g => (g.Source, g.EntityId), g => g.Url);
    }
}
