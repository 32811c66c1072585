using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Exchange.Tests.Roles;

/// <summary>Each role can do what docs/roles.md says and nothing else: every cell is tried over HTTP.</summary>
public sealed partial class RoleTableTests
{
    // How docs/roles.md is brought up to date; what it then says is to be read before it is kept.
    private static readonly bool _writes = Environment.GetEnvironmentVariable("EXCHANGE_WRITE_ROLES") == "true";

    [Fact]
    public async Task Cells_OfTheTable_AreTrue()
    {
        var table = RoleTable.Load();
        await using var site = await RoleSite.StartAsync();
        await AssertWrongCellsAreFoundAsync(site);
        var added = _writes ? await MissingAsync(table) : [];
        var found = new List<RoleRow>();
        // New rows before those that change who may do what.
        foreach (var row in added.Select(a => a.Row).Concat(table.Rows))
        {
            found.Add(await TryAsync(site, table.Columns, row));
        }

        var wrong = found.Where((row, i) => !row.Cells.SequenceEqual((i < added.Count ? added[i].Row : table.Rows[i - added.Count]).Cells)).ToList();
        var nobody = found.Where(row => !row.Cells.Contains("✓") && !row.Action.Contains(RoleTable.ByKey, StringComparison.Ordinal)).Select(row => row.ToString()).ToList();
        if (_writes)
        {
            RoleTable.Save(table.With(found.Skip(added.Count), added.Select((a, i) => (a.Section, found[i]))));
        }
        else
        {
            Assert.True(wrong.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{wrong.Count} rows of docs/roles.md are not true. The site says:\n") + string.Join('\n', wrong));
        }

        Assert.True(nobody.Count == 0, $"Nobody may do these: give them a record in RoleSite.Samples.cs, or say \"{RoleTable.NoRecord}\":\n" + string.Join('\n', nobody));
    }

    [Fact]
    public async Task Rows_OfTheTable_NameEveryAddress()
    {
        var missing = (await MissingAsync(RoleTable.Load())).Select(m => $"{m.Row.Method} {m.Row.Path}").ToList();
        Assert.True(missing.Count == 0, "docs/roles.md lacks (tools/roles.sh adds them):\n" + string.Join('\n', missing));
    }

    [Fact]
    public async Task Rows_OfTheTable_NameOnlyAddressesThatAreThere()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var routes = Endpoints.Of(app).SelectMany(e => e.Methods.Select(method => $"{method} {RoleTable.ShapeOf(e.Path)}")).ToHashSet(StringComparer.Ordinal);

        Assert.All(RoleTable.Load().Rows, row => Assert.Contains(row.Key, routes));
    }

    [Fact]
    public void With_FoundAndAddedRows_ChangesTheCellsAndKeepsTheRest()
    {
        var table = RoleTable.Parse("# Roles\n\n## Admin\n\n| Action | Method | Path | A |\n|---|---|---|---|\n| Open | GET | `/Admin` | ✓ |\n\n## Last\n\nNote.\n");

        var text = table.With(
            [table.Rows[0] with { Cells = ["✗"] }], [("Admin", new RoleRow("Show", "GET", "/Admin/{id}", ["✓"])), ("Site", new RoleRow("Home", "GET", "/", ["✓"]))]);

        Assert.Equal(
            "# Roles\n\n## Admin\n\n| Action | Method | Path | A |\n|---|---|---|---|\n| Open | GET | `/Admin` | ✗ |\n| Show | GET | `/Admin/{id}` | ✓ |\n\n"
            + "## Site\n\n| Action | Method | Path | A |\n|---|---|---|---|\n| Home | GET | `/` | ✓ |\n\n## Last\n\nNote.\n",
            text);
    }

    // Not a test of its own, because the site takes its time.
    private static async Task AssertWrongCellsAreFoundAsync(RoleSite site)
    {
        var members = new RoleRow("Members", "GET", "/desk/party/members", []);
        Assert.Equal("✗", await site.TryAsync(new RoleRow("Desk", "GET", "/Admin", []), "Anonymous"));
        // A page that is not found is no page that one may open.
        Assert.Equal("✗", await site.TryAsync(members, "Auditor"));
        Assert.Equal("✓", await site.TryAsync(members, "Party administrator"));
    }

    private static async Task<RoleRow> TryAsync(RoleSite site, IReadOnlyList<string> columns, RoleRow row)
    {
        var cells = new List<string>();
        foreach (var column in columns)
        {
            cells.Add(await site.TryAsync(row, column));
        }

        return row with { Cells = cells };
    }

    /// <summary>A row with empty cells for every address that the table lacks, and the section that it belongs to.</summary>
    private static async Task<List<(string Section, RoleRow Row)>> MissingAsync(RoleTable table)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var rows = table.Rows.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Endpoints.Of(app)
                .SelectMany(e => e.Methods.Select(method => (Section: SectionOf(e), Row: new RoleRow(ActionOf(e, method), method, PathOf(e.Path), []))))
                .Where(m => rows.Add(m.Row.Key)).OrderBy(m => m.Section, StringComparer.Ordinal).ThenBy(m => m.Row.Path, StringComparer.Ordinal),
        ];
    }

    private static string SectionOf(MappedEndpoint endpoint) => endpoint.Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
        ? action.ControllerTypeInfo.Assembly.GetName().Name!.Split('.')[^1]
        : "Addresses without pages";

    private static string ActionOf(MappedEndpoint endpoint, string method)
    {
        var name = endpoint.Endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ActionName ?? "Read";
        var words = name == "Index" ? "Open the list" : name[..1] + CapitalPattern().Replace(name[1..], " $0").ToLowerInvariant();
        return method == "POST" ? words + " (send)" : words;
    }

    // Without the kinds of the places, and from the root.
    private static string PathOf(string route) => "/" + ConstraintPattern().Replace(route, "{$1}").Trim('/');

    [GeneratedRegex("[A-Z]")]
    private static partial Regex CapitalPattern();

    [GeneratedRegex(@"\{\*{0,2}([A-Za-z]+)[^}]*\}")]
    private static partial Regex ConstraintPattern();
}
