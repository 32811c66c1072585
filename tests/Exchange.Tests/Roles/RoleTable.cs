using System.Text.RegularExpressions;
using Exchange.Tests.Architecture;

namespace Exchange.Tests.Roles;

/// <summary>The table of roles and actions in docs/roles.md.</summary>
internal sealed partial class RoleTable
{
    public const string NoRecord = "no record";

    /// <summary>Nobody's session opens it: a key of an organisation does.</summary>
    public const string ByKey = "by key alone";

    // Its rows change who may do what, so new sections stand before it.
    private const string LastSection = "## Last";

    private static readonly string _file = Path.Combine(SourceTree.Root, "docs", "roles.md");

    private readonly List<string> _lines;

    private RoleTable(List<string> lines, IReadOnlyList<string> columns, IReadOnlyList<RoleRow> rows)
    {
        _lines = lines;
        Columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<RoleRow> Rows { get; }

    public static RoleTable Load() => Parse(File.ReadAllText(_file));

    /// <summary>Reads every table whose heading begins with Action, Method, Path; all of them have the same columns.</summary>
    public static RoleTable Parse(string text)
    {
        List<string>? columns = null;
        var rows = new List<RoleRow>();
        var inTable = false;
        var lines = text.TrimEnd().Split('\n').Select(l => l.Trim()).ToList();
        foreach (var line in lines)
        {
            if (!line.StartsWith('|'))
            {
                inTable = false;
                continue;
            }

            var cells = CellsOf(line);
            if (cells is ["Action", "Method", "Path", ..])
            {
                columns ??= cells[3..];
                Assert.Equal(columns, cells[3..]);
                inTable = true;
            }
            else if (inTable && !cells[0].StartsWith("--", StringComparison.Ordinal))
            {
                Assert.True(cells.Count == columns!.Count + 3, $"docs/roles.md: this row has not one cell for each column: {line}");
                Assert.All(cells[3..], cell => Assert.Contains(cell, new[] { "✓", "✗" }));
                rows.Add(RowOf(cells));
            }
        }

        return new RoleTable(lines, columns ?? [], rows);
    }

    /// <summary>The table's text with the rows as they were found, and new ones at the end of their sections.</summary>
    public string With(IEnumerable<RoleRow> found, IEnumerable<(string Section, RoleRow Row)> added)
    {
        var byKey = found.ToDictionary(r => r.Key, StringComparer.Ordinal);
        var lines = _lines.Select(line =>
            line.StartsWith('|') && CellsOf(line) is { Count: > 3 } cells && byKey.TryGetValue(RowOf(cells).Key, out var row) ? row.ToString() : line).ToList();
        foreach (var (section, row) in added)
        {
            var heading = lines.IndexOf("## " + section);
            if (heading < 0)
            {
                heading = lines.IndexOf(LastSection);
                lines.InsertRange(heading, ["## " + section, "", lines.First(l => l.StartsWith("| Action", StringComparison.Ordinal)), lines.First(l => l.StartsWith("|--", StringComparison.Ordinal)), ""]);
            }

            var next = lines.FindIndex(heading + 1, l => l.StartsWith("## ", StringComparison.Ordinal));
            lines.Insert(lines.FindLastIndex((next < 0 ? lines.Count : next) - 1, l => l.StartsWith('|')) + 1, row.ToString());
        }

        return string.Join('\n', lines) + "\n";
    }

    public static void Save(string text) => File.WriteAllText(_file, text);

    public static string ShapeOf(string path) => PlacePattern().Replace(RegexPattern().Replace("/" + path.Trim('/').ToLowerInvariant(), ""), "{}");

    private static RoleRow RowOf(List<string> cells) => new(cells[0], cells[1], cells[2].Trim('`'), cells[3..]);

    private static List<string> CellsOf(string line) => [.. line.Trim('|').Split('|').Select(c => c.Trim())];

    // A pattern has braces of its own.
    [GeneratedRegex(@":regex\(.*?\)(?=\})")]
    private static partial Regex RegexPattern();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex PlacePattern();
}
