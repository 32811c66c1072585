using System.Globalization;
using System.Text.Json;
using Exchange.Framework.Commands;
using Exchange.Imports.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Imports;

public sealed class ImportVerbTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Run_SharedJsonLines_RejectsExactlyThoseWithoutNumber(TestDatabase database)
    {
        var file = SharedFiles.Require("patents/cn-kppatent/patents.jsonl");
        await using var app = await ExchangeApp.StartAsync(database);
        var report = Path.Combine(app.Folder, "report.json");

        var (dryCode, dryOutput) = await RunAsync(app, file, "--dry-run");
        var (code, output) = await RunAsync(app, file, "--report", report);
        var (againCode, againOutput) = await RunAsync(app, file);

        Assert.Equal((2, 2, 2), (dryCode, code, againCode));
        Assert.Contains("dry run", dryOutput, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        var counts = json.RootElement.GetProperty("counts");
        Assert.Equal(230, counts.GetProperty("read").GetInt32());
        Assert.Equal(
            230,
            new[] { "added", "addedWithWarning", "updated", "unchanged", "rejected" }.Sum(name => counts.GetProperty(name).GetInt32()));
        var rejected = json.RootElement.GetProperty("rejected").EnumerateArray().ToList();
        Assert.Equal(counts.GetProperty("rejected").GetInt32(), rejected.Count);
        Assert.Equal(10, rejected.Count(r => r.GetProperty("reason").GetString() == "no-number"));
        Assert.Equal(26, rejected.First(r => r.GetProperty("reason").GetString() == "no-number").GetProperty("position").GetInt32());
        Assert.Contains("read\t230", output, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"unchanged\t{230 - rejected.Count}"), againOutput, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Run_SharedFolder_ImportsOrRejectsEveryFileForATrueReason(TestDatabase database)
    {
        var folder = SharedFiles.Require("patents");
        await using var app = await ExchangeApp.StartAsync(database);
        var report = Path.Combine(app.Folder, "report.json");

        var (code, _) = await RunAsync(app, folder, "--report", report);

        Assert.Equal(2, code);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        var byFile = json.RootElement.GetProperty("rejected").EnumerateArray()
            .Select(r => (File: Path.GetFileName(r.GetProperty("file").GetString()!), Reason: r.GetProperty("reason").GetString())).ToList();
        Assert.DoesNotContain(byFile, r => r.File.StartsWith("cn_", StringComparison.Ordinal) && r.File.EndsWith(".xml", StringComparison.Ordinal));
        Assert.DoesNotContain(byFile, r => r.File == "cn-published-applications-biblio.csv");
        Assert.DoesNotContain(byFile, r => r.Reason is "unsafe-xml" or "truncated" or "unreadable");

        // What is no list of patents is called what it is; only records that lack a number are told so.
        var expected = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => (File: Path.GetFileName(path), Reason: Path.GetExtension(path) switch
        {
            ".dtd" or ".ent" or ".xsd" => "schema-file",
            _ => Path.GetFileName(path) switch
            {
                "cn_old_element_diff.json" => "no-record",
                "legal_fixtures_example_1.xml" => "legal-events",
                "published_test_biblio_example_2.xml" => "no-title",
                "DesignApplication_Example.xml" or "GIApplication_Example.xml" or "TrademarkApplication_Example.xml" => "unsupported-format",
                "family_fixtures_family_input.xml" or "published_test_claims_example.xml" => "unsupported-format",
                "abstracts-only.json" or "LICENSE" or "Readme.txt" => "unsupported-format",
                _ => null,
            },
        })).Where(e => e.Reason is not null).ToList();
        Assert.Contains(("cn_old.dtd", "schema-file"), expected);
        Assert.DoesNotContain(byFile, r => r.File.StartsWith("us_", StringComparison.Ordinal) || r.File is "PatentPublication_Example.xml" or "AP-1206-A_302101161.xml");
        Assert.Empty(expected.Except(byFile));
        Assert.DoesNotContain(byFile, r => expected.Exists(e => e.File == r.File && e.Reason != r.Reason));
        Assert.Empty(byFile.Where(r => r.Reason == "no-number").Select(r => r.File).Except(["patents.jsonl", "vti-patent-facts.csv"]));
    }

    [Theory]
    [InlineData]
    [InlineData("--unknown", "file")]
    [InlineData("/no/such/file")]
    public async Task Run_WrongArguments_Fails(params string[] arguments)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        app.ExpectLog("Usage:");
        app.ExpectLog("There is no file");

        Assert.Equal(1, (await RunAsync(app, arguments)).Code);
    }

    [Fact]
    public async Task Run_OwnSamples_SaysWhatBecameOfEach()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);

        var (code, output) = await RunAsync(app, Samples.Path("old.xml"), Samples.Path("new.xml"), Samples.Path("bomb.xml"));

        Assert.Equal(2, code);
        Assert.Contains("read\t3", output, StringComparison.Ordinal);
        Assert.Contains("unsafe-xml\t1", output, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output)> RunAsync(ExchangeApp app, params string[] arguments) => app.InScopeAsync(async provider =>
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var verb = provider.GetServices<IVerb>().OfType<ImportVerb>().Single();
        var code = await verb.RunAsync(arguments, output, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    });
}
