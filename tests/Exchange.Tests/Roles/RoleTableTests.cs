using System.Globalization;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Roles;

/// <summary>Each role can do what docs/roles.md says and nothing else: every cell is tried over HTTP.</summary>
public sealed class RoleTableTests
{
    [Fact]
    public async Task Cells_OfTheTable_AreTrue()
    {
        var table = RoleTable.Load();
        await using var site = await RoleSite.StartAsync();
        var wrong = new List<string>();
        foreach (var row in table.Rows)
        {
            var seen = new List<string>();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                seen.Add(row.Cells[i] == "—" ? "—" : await site.TryAsync(row, table.Columns[i]));
            }

            if (!seen.SequenceEqual(row.Cells))
            {
                wrong.Add($"| {row.Action} | {row.Method} | `{row.Path}` | {string.Join(" | ", seen)} |");
            }
        }

        Assert.True(wrong.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{wrong.Count} rows of docs/roles.md are not true. The site says:\n") + string.Join('\n', wrong));
    }

    [Fact]
    public async Task Cells_OfAWrongTable_AreNot()
    {
        var table = RoleTable.Parse("| Action | Method | Path | Anonymous |\n|---|---|---|---|\n| Desk | GET | `/Admin` | ✓ |\n");
        await using var site = await RoleSite.StartAsync();

        Assert.Equal("✗", await site.TryAsync(table.Rows[0], table.Columns[0]));
    }

    [Fact]
    public async Task Rows_OfTheTable_NameEveryAddressOfTheDesks()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var rows = RoleTable.Load().Rows.Select(r => $"{r.Method} {r.Shape}").ToHashSet(StringComparer.Ordinal);

        var missing = Endpoints.Of(app)
            .Where(e => RoleTable.ShapeOf(e.Path).StartsWith("/desk", StringComparison.Ordinal) || RoleTable.ShapeOf(e.Path).StartsWith("/admin", StringComparison.Ordinal))
            .SelectMany(e => e.Methods.Select(method => $"{method} {RoleTable.ShapeOf(e.Path)}"))
            .Distinct().Where(row => !rows.Contains(row)).Order(StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, "docs/roles.md lacks:\n" + string.Join('\n', missing));
    }

    [Fact]
    public async Task Rows_OfTheTable_NameOnlyAddressesThatAreThere()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var routes = Endpoints.Of(app).SelectMany(e => e.Methods.Select(method => $"{method} {RoleTable.ShapeOf(e.Path)}")).ToHashSet(StringComparer.Ordinal);

        Assert.All(RoleTable.Load().Rows, row => Assert.Contains($"{row.Method} {row.Shape}", routes));
    }
}
