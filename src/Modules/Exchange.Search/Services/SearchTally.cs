using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Exchange.Search.Domain;

namespace Exchange.Search.Services;

/// <summary>
/// What this node's readers searched for since it was last written down. That one person asks the same again counts once: by a mark
/// under a key that dies with the process, so that nothing of who asked is ever stored.
/// </summary>
internal sealed class SearchTally
{
    // Of one generation; the one before it still counts, so that whoever fills it up makes nobody count twice at once.
    private const int MostMarks = 50_000;
    private const int MostQueries = 10_000;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private ConcurrentDictionary<string, byte> _marks = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, byte> _earlier = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, (string Text, int Count)> _missed = new(StringComparer.Ordinal);
    private ConcurrentDictionary<(DateOnly Day, string Source), (int Searches, int WithoutHits)> _days = new();

    /// <param name="asker">Whatever tells one reader from another.</param>
    public void Note(DateOnly day, string source, string text, bool hasHits, string asker)
    {
        _days.AddOrUpdate((day, source), (1, hasHits ? 0 : 1), (_, c) => (c.Searches + 1, c.WithoutHits + (hasHits ? 0 : 1)));
        var folded = string.Join(' ', TextFolding.Fold(text).ToLower(CultureInfo.InvariantCulture).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (hasHits || folded.Length is 0 or > MissedQuery.MaxText || _missed.Count >= MostQueries)
        {
            return;
        }

        if (_marks.Count >= MostMarks)
        {
            _earlier = _marks;
            _marks = new(StringComparer.Ordinal);
        }

        var mark = Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{asker}\n{folded}")), 0, 12);
        if (!_earlier.ContainsKey(mark) && _marks.TryAdd(mark, 0))
        {
            var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)));
            _missed.AddOrUpdate(key, (folded, 1), (_, m) => (m.Text, m.Count + 1));
        }
    }

    /// <summary>What has gathered, and begins anew.</summary>
    public (IReadOnlyDictionary<string, (string Text, int Count)> Missed, IReadOnlyDictionary<(DateOnly Day, string Source), (int Searches, int WithoutHits)> Days) Take() =>
        (Interlocked.Exchange(ref _missed, new(StringComparer.Ordinal)), Interlocked.Exchange(ref _days, new()));
}
