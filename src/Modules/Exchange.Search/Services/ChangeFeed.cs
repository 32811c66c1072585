using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Exchange.Search.Indexing;

namespace Exchange.Search.Services;

/// <summary>
/// The change log says what was touched, the index what of it the public may find. Read up to where the log is settled, so that nothing is
/// skipped that a slower transaction adds below.
/// </summary>
internal sealed class ChangeFeed : IChangeFeed
{
    private readonly ChangeLog _log;
    private readonly GoneThings _gone;
    private readonly IndexNode _node;

    public ChangeFeed(ChangeLog log, GoneThings gone, IndexNode node)
    {
        _log = log;
        _gone = gone;
        _node = node;
    }

    public string? Now() => _node.Settled is { } settled ? ChangeMark.Write(settled) : null;

    public bool IsCursor(string? cursor) => ChangeMark.Read(cursor) is not null;

    public async Task<ChangePage?> ReadAsync(string cursor, IReadOnlyCollection<string> kinds, int count, CancellationToken cancellationToken)
    {
        if (ChangeMark.Read(cursor) is not { } since || !await _log.ReachesBackToAsync(since, cancellationToken))
        {
            return null;
        }

        // Another node, or this one while it takes over a new index, may not be as far as the reader.
        if (_node.Settled is not { } settled || settled <= since)
        {
            return new ChangePage([], cursor, false);
        }

        var rows = await _log.ReadAsync(since, settled, kinds, count, cancellationToken);
        var things = rows.GroupBy(r => (r.Source, r.EntityId)).Select(g => (Thing: g.Key, g.MaxBy(r => r.Seq)!.At)).ToList();
        var cards = _node.Read(
            index => index.Read(searcher => IndexCards.Find(searcher, things.Select(t => t.Thing))), new Dictionary<(string Source, Guid Id), string>());
        var gone = await _gone.FindAsync([.. things.Select(t => t.Thing).Where(t => !cards.ContainsKey(t))], cancellationToken);
        var more = rows.Count == count;
        return new ChangePage(
            [
                .. things.Where(t => cards.ContainsKey(t.Thing) || gone.ContainsKey(t.Thing)).Select(t => cards.TryGetValue(t.Thing, out var card)
                    ? new PublicChange(t.Thing.Source, t.Thing.EntityId, PublicUrl.Of(card), false, t.At)
                    : new PublicChange(t.Thing.Source, t.Thing.EntityId, gone[t.Thing] is { Length: > 0 } url ? url : null, true, t.At)),
            ],
            ChangeMark.Write(more ? rows[^1].Seq : settled),
            more);
    }
}
