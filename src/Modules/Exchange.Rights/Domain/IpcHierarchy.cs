using System.Globalization;

namespace Exchange.Rights.Domain;

/// <summary>Which subgroup of the IPC lies below which (rules TAX-01). What it does not know has neither parent nor depth.</summary>
internal sealed class IpcHierarchy
{
    private readonly Dictionary<string, (string? Parent, int Depth)> _groups = new(StringComparer.Ordinal);

    /// <param name="lines"><c>symbol,depth</c> in the order of the scheme; lines that begin with # are remarks.</param>
    /// <exception cref="FormatException">A line is none of these: the data file is wrong.</exception>
    public IpcHierarchy(IEnumerable<string> lines)
    {
        var above = new Stack<(string Symbol, int Depth)>();
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.Split(',') is not [var symbol, var depth] || !int.TryParse(depth, NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            {
                throw new FormatException($"'{line}' is no group with its depth.");
            }

            while (above.TryPeek(out var last) && last.Depth >= level)
            {
                above.Pop();
            }

            _groups.Add(symbol, (above.TryPeek(out var parent) ? parent.Symbol : null, level));
            above.Push((symbol, level));
        }
    }

    /// <summary>Dots in front of the group; 0 for main groups and what is not known.</summary>
    public int DepthOf(IpcSymbol symbol) => _groups.GetValueOrDefault(symbol.Normalised).Depth;

    /// <summary>Whether the first is the second or lies below it.</summary>
    public bool IsWithin(IpcSymbol symbol, IpcSymbol ancestor)
    {
        for (var current = symbol.Normalised; current is not null; current = _groups.GetValueOrDefault(current).Parent)
        {
            if (current == ancestor.Normalised)
            {
                return true;
            }
        }

        return false;
    }
}
