using System.Text;

namespace Exchange.Content.Domain;

/// <summary>What changed between two texts: line by line, and inside changed lines by words or Chinese characters.</summary>
internal static class TextDiff
{
    // Beyond it the texts have little in common, and a comparison by pieces says less than both as a whole.
    private const int MaxDistance = 1500;
    private const int MaxTokens = 6000;

    /// <param name="context">Unchanged lines kept around a change; longer stretches become a gap.</param>
    public static IReadOnlyList<DiffPiece> Compare(string before, string after, int context = 2)
    {
        List<DiffPiece> pieces = [];
        if (before == after)
        {
            return pieces;
        }

        var lines = Runs(before.Split('\n'), after.Split('\n'));
        for (var i = 0; i < lines.Count; i++)
        {
            var (kind, text) = lines[i];
            if (kind == DiffKind.Same)
            {
                pieces.AddRange(Shorten(text, context, isFirst: i == 0, isLast: i == lines.Count - 1));
                continue;
            }

            if (kind == DiffKind.Removed && i + 1 < lines.Count && lines[i + 1].Kind == DiffKind.Added)
            {
                pieces.AddRange(Changed(string.Join('\n', text), string.Join('\n', lines[++i].Items)));
            }
            else
            {
                pieces.Add(new DiffPiece(kind, string.Join('\n', text)));
            }

            pieces.Add(new DiffPiece(DiffKind.Same, "\n"));
        }

        return pieces;
    }

    /// <summary>The same without lines, for a title or a name.</summary>
    public static IReadOnlyList<DiffPiece> CompareWords(string before, string after) => before == after ? [] : Inside(before, after);

    // Where little of a line stayed it is another line: marked character by character nobody could read either.
    private static List<DiffPiece> Changed(string before, string after)
    {
        var inside = Inside(before, after);
        var stayed = Letters(inside.Where(p => p.Kind == DiffKind.Same).Select(p => p.Text));
        return 2 * stayed >= Math.Min(Letters([before]), Letters([after]))
            ? inside
            : [new DiffPiece(DiffKind.Removed, before), new DiffPiece(DiffKind.Same, "\n"), new DiffPiece(DiffKind.Added, after)];

        static int Letters(IEnumerable<string> texts) => texts.Sum(text => text.Count(c => !char.IsWhiteSpace(c)));
    }

    private static List<DiffPiece> Inside(string before, string after)
    {
        var (old, young) = (Tokens(before), Tokens(after));
        return old.Count > MaxTokens || young.Count > MaxTokens
            ? [new DiffPiece(DiffKind.Removed, before), new DiffPiece(DiffKind.Added, after)]
            : [.. Runs([.. old], [.. young]).Select(run => new DiffPiece(run.Kind, string.Concat(run.Items)))];
    }

    private static IEnumerable<DiffPiece> Shorten(IReadOnlyList<string> lines, int context, bool isFirst, bool isLast)
    {
        var head = isFirst ? 0 : context;
        var tail = isLast ? 0 : context;
        if (lines.Count <= head + tail + 1)
        {
            yield return new DiffPiece(DiffKind.Same, string.Concat(lines.Select(l => l + "\n")));
            yield break;
        }

        if (head > 0)
        {
            yield return new DiffPiece(DiffKind.Same, string.Concat(lines.Take(head).Select(l => l + "\n")));
        }

        yield return new DiffPiece(DiffKind.Gap, (lines.Count - head - tail).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (tail > 0)
        {
            yield return new DiffPiece(DiffKind.Same, string.Concat(lines.Skip(lines.Count - tail).Select(l => l + "\n")));
        }
    }

    // A Latin word or number, or one character of anything else.
    private static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune);
                continue;
            }

            if (word.Length > 0)
            {
                tokens.Add(word.ToString());
                word.Clear();
            }

            tokens.Add(rune.ToString());
        }

        if (word.Length > 0)
        {
            tokens.Add(word.ToString());
        }

        return tokens;
    }

    /// <summary>The shortest way from one list to the other (Myers, 1986), as runs of equal, removed and added items.</summary>
    private static List<(DiffKind Kind, List<string> Items)> Runs(string[] before, string[] after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
        {
            start++;
        }

        var (oldEnd, newEnd) = (before.Length, after.Length);
        while (oldEnd > start && newEnd > start && before[oldEnd - 1] == after[newEnd - 1])
        {
            oldEnd--;
            newEnd--;
        }

        List<(DiffKind Kind, List<string> Items)> runs = [];
        Add(runs, DiffKind.Same, before.AsSpan(0, start));
        foreach (var (kind, item) in Middle(before[start..oldEnd], after[start..newEnd]))
        {
            Add(runs, kind, [item]);
        }

        Add(runs, DiffKind.Same, before.AsSpan(oldEnd));
        return Ordered(runs);
    }

    private static void Add(List<(DiffKind Kind, List<string> Items)> runs, DiffKind kind, ReadOnlySpan<string> items)
    {
        if (items.Length == 0)
        {
            return;
        }

        if (runs.Count == 0 || runs[^1].Kind != kind)
        {
            runs.Add((kind, []));
        }

        runs[^1].Items.AddRange(items);
    }

    // Removed before added between two equal runs, however the search found them.
    private static List<(DiffKind Kind, List<string> Items)> Ordered(List<(DiffKind Kind, List<string> Items)> runs)
    {
        List<(DiffKind Kind, List<string> Items)> ordered = [];
        for (var i = 0; i < runs.Count;)
        {
            if (runs[i].Kind == DiffKind.Same)
            {
                ordered.Add(runs[i++]);
                continue;
            }

            var changed = runs.Skip(i).TakeWhile(r => r.Kind != DiffKind.Same).ToList();
            foreach (var kind in new[] { DiffKind.Removed, DiffKind.Added })
            {
                var items = changed.Where(r => r.Kind == kind).SelectMany(r => r.Items).ToList();
                if (items.Count > 0)
                {
                    ordered.Add((kind, items));
                }
            }

            i += changed.Count;
        }

        return ordered;
    }

    private static IEnumerable<(DiffKind Kind, string Item)> Middle(string[] before, string[] after)
    {
        var (n, m) = (before.Length, after.Length);
        var most = Math.Min(n + m, MaxDistance);
        var furthest = new int[(2 * most) + 3];
        List<int[]> trace = [];
        for (var d = 0; d <= most; d++)
        {
            trace.Add((int[])furthest.Clone());
            for (var k = -d; k <= d; k += 2)
            {
                var down = k == -d || (k != d && furthest[most + k] < furthest[most + k + 2]);
                var x = down ? furthest[most + k + 2] : furthest[most + k] + 1;
                var y = x - k;
                while (x < n && y < m && before[x] == after[y])
                {
                    x++;
                    y++;
                }

                furthest[most + k + 1] = x;
                if (x >= n && y >= m)
                {
                    return Back(before, after, trace, most);
                }
            }
        }

        return before.Select(item => (DiffKind.Removed, item)).Concat(after.Select(item => (DiffKind.Added, item)));
    }

    private static List<(DiffKind Kind, string Item)> Back(string[] before, string[] after, List<int[]> trace, int most)
    {
        List<(DiffKind Kind, string Item)> path = [];
        var (x, y) = (before.Length, after.Length);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var furthest = trace[d];
            var k = x - y;
            var down = k == -d || (k != d && furthest[most + k] < furthest[most + k + 2]);
            var previous = down ? k + 1 : k - 1;
            var fromX = furthest[most + previous + 1];
            var fromY = fromX - previous;
            while (x > fromX && y > fromY && x > 0 && y > 0)
            {
                path.Add((DiffKind.Same, before[--x]));
                y--;
            }

            if (d > 0)
            {
                path.Add(down ? (DiffKind.Added, after[--y]) : (DiffKind.Removed, before[--x]));
            }
        }

        path.Reverse();
        return path;
    }
}
