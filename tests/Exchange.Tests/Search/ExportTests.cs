using System.Net;
using System.Text;
using System.Text.Json;
using Exchange.Search.Contracts;
using Exchange.Search.Services;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Search.Engine;

namespace Exchange.Tests.Search;

/// <summary>Results as files: the same words, filters and order; no cell is run as a formula.</summary>
public sealed class ExportTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Export_OfAResult_HasItsRows(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        site.Patents.Add("钒渣一", kind: "invention", date: 1, card: Card("=HYPERLINK(\"http://example.test\")", 1));
        site.Patents.Add("钒渣二", kind: "invention", date: 2, card: Card("乙, \"quoted\"", 2));
        site.Patents.Add("钒渣三", kind: "design", date: 3, card: Card("丙", 3));
        site.Patents.Add("海绵钛", kind: "invention", date: 4, card: Card("丁", 4));
        await site.ChangedAsync(site.Patents, [.. site.Patents.Items.Keys]);
        using var client = site.CreateClient();

        using var response = await client.GetAsync("/export/patents/csv?kind=invention&sort=oldest&tick=x&q=" + Uri.EscapeDataString("钒渣"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment; filename=\"patents.csv\"", response.Content.Headers.ContentDisposition?.ToString());
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(
        [
            "\"Sample title\",\"Sample modes\",\"Sample day\",\"Sample price\",\"Sample count\"",
            "\"'=HYPERLINK(\"\"http://example.test\"\")\",\"A; B\",\"2026-01-01\",\"1.5\",\"1\",\"https://localhost/x/1\"",
            "\"乙, \"\"quoted\"\"\",\"A; B\",\"2026-01-02\",\"3\",\"2\",\"https://localhost/x/2\"",
        ], Lines(bytes).Select((line, i) => i == 0 ? line[..line.LastIndexOf(',')] : line));

        using var file = await client.GetAsync("/export/patents/xlsx?q=" + Uri.EscapeDataString("钒渣"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.Content.Headers.ContentType?.MediaType);

        using var missing = await client.GetAsync("/export/no-such/csv", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Export_TooOften_IsRefused(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        using var client = site.CreateClient();
        HttpStatusCode last = default;
        for (var i = 0; i < 11; i++)
        {
            using var response = await client.GetAsync("/export/patents/csv", TestContext.Current.CancellationToken);
            last = response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public void Cards_MoreThanAllowed_AreCutInOrder()
    {
        using var engine = new EngineFixture();
        for (var i = 0; i < 30; i++)
        {
            engine.Source.Add("钒渣", date: i, card: $$"""{"n":{{i}}}""");
        }

        engine.Build();
        var cards = engine.Index.Read(searcher => engine.Engine.Cards(
            engine.Index, searcher, engine.Source, new SearchRequest { Source = "samples", Query = "钒渣", Sort = "newest" }, new HashSet<string>(), 25).ToList());
        Assert.Equal(Enumerable.Range(5, 25).Reverse().Select(i => $$"""{"n":{{i}}}"""), cards);
    }

    [Fact]
    public void Workbook_HoldsTextsNumbersAndDays()
    {
        using var file = new MemoryStream();
        using (var workbook = new XlsxWriter(file))
        {
            workbook.Add(["Text", "Number", "Price", "Day"]);
            workbook.Add(["=1+1 <&> \u0001\uD800 中文", 12L, 1.5m, new DateOnly(2026, 11, 27)]);
            workbook.Add([null, null, "", new string('x', 40_000)]);
        }

        file.Position = 0;
        var rows = MiniRows(file);
        Assert.Equal(["Text", "Number", "Price", "Day"], rows[0]);
        Assert.Equal(["=1+1 <&> \uFFFD 中文", "12", "1.5", "46353"], rows[1]);
        Assert.Equal(32_767, Assert.Single(rows[2]).Length);
    }

    private static string Card(string title, int number) => JsonSerializer.Serialize(
        new { title, modes = new[] { "a", "b" }, day = $"2026-01-0{number}", fen = number * 150, count = number, url = $"/x/{number}", number = "0", owners = Array.Empty<string>(), taxonomy = Array.Empty<string>() });

    private static string[] Lines(byte[] file) => Encoding.UTF8.GetString(file.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    // Read as XML, cell by cell: what a reader of its own would make of it is not what is asked here.
    private static List<List<string>> MiniRows(Stream file)
    {
        using var archive = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        Assert.Equal(6, archive.Entries.Count);
        Assert.All(archive.Entries, entry =>
        {
            using var part = entry.Open();
            Assert.NotNull(System.Xml.Linq.XDocument.Load(part).Root);
        });
        using var sheet = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return [.. System.Xml.Linq.XDocument.Load(sheet).Descendants().Where(e => e.Name.LocalName == "row").Select(row => row.Elements().Select(cell => cell.Value).ToList())];
    }
}
