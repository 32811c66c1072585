using System.Text.RegularExpressions;
using Exchange.Tests.Architecture;

namespace Exchange.Tests.Roles;

/// <summary>The table of roles and actions in docs/roles.md.</summary>
internal sealed partial class RoleTable
{
    private RoleTable(IReadOnlyList<string> columns, IReadOnlyList<RoleRow> rows)
    {
        Columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<RoleRow> Rows { get; }

    public static RoleTable Load() => Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "roles.md")));

    /// <summary>Reads every table whose heading begins with Action, Method, Path; all of them have the same columns.</summary>
    public static RoleTable Parse(string text)
    {
        List<string>? columns = null;
        var rows = new List<RoleRow>();
        var inTable = false;
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            if (!line.StartsWith('|'))
            {
                inTable = false;
                continue;
            }

            var cells = line.Trim('|').Split('|').Select(c => c.Trim()).ToList();
            if (cells is ["Action", "Method", "Path", ..])
            {
                columns ??= cells[3..];
                Assert.Equal(columns, cells[3..]);
                inTable = true;
            }
            else if (inTable && !cells[0].StartsWith("--", StringComparison.Ordinal))
            {
                Assert.True(cells.Count == columns!.Count + 3, $"docs/roles.md: this row has not one cell for each column: {line}");
                Assert.All(cells[3..], cell => Assert.Contains(cell, new[] { "✓", "✗", "—" }));
                rows.Add(new RoleRow(cells[0], cells[1], cells[2].Trim('`'), cells[3..]));
            }
        }

        return new RoleTable(columns ?? [], rows);
    }

    public static string ShapeOf(string path) => PlacePattern().Replace("/" + path.Trim('/').ToLowerInvariant(), "{}");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex PlacePattern();
}
