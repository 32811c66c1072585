using System.Globalization;
using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Framework;

/// <summary>Commands that bring files in: what they accept, what they answer, and a report that is whole or not there.</summary>
public sealed class FileVerbTests
{
    [Fact]
    public async Task Run_Arguments_ReachTheVerb()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        FileArguments? seen = null;
        var run = await RunAsync(app, (arguments, report) =>
        {
            Assert.Null(report);
            seen = arguments;
            return new FileOutcome("read\t1\n", 0);
        }, "--loud", app.Folder, "--as", "--loud", app.Folder);

        Assert.Equal((0, "read\t1\n"), run);
        Assert.Equal([app.Folder, app.Folder], seen!.Paths);
        Assert.Equal((true, false, "--loud", null), (seen.Has("--loud"), seen.IsDryRun, seen.Value("--as"), seen.Report));
    }

    [Theory]
    [InlineData]
    [InlineData("--loud")]
    [InlineData("/", "--report")]
    [InlineData("/", "--as")]
    [InlineData("/", "--dry-run")]
    [InlineData("/no/such/file")]
    public async Task Run_WhatCannotBeMeant_FailsBeforeItReads(params string[] arguments)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        Assert.Equal((1, ""), await RunAsync(app, (_, _) => throw new InvalidOperationException("It was read."), arguments));
    }

    [Fact]
    public async Task Run_SomeRejected_ReportsAndSaysSo()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var report = Path.Combine(app.Folder, "report.json");
        await File.WriteAllTextAsync(report, "the one before, which was longer", TestContext.Current.CancellationToken);

        var run = await RunAsync(app, (_, stream) =>
        {
            stream!.Write("{}"u8);
            return new FileOutcome("rejected\t3\n", 3);
        }, app.Folder, "--report", report);

        Assert.Equal((2, "rejected\t3\n"), run);
        Assert.Equal("{}", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(report + ".part"));
    }

    [Fact]
    public async Task Run_ThatBreaksOff_LeavesTheReportBefore()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var report = Path.Combine(app.Folder, "report.json");
        await File.WriteAllTextAsync(report, "{}", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(app, (_, stream) =>
        {
            stream!.Write("half"u8);
            throw new InvalidDataException("It is broken.");
        }, app.Folder, "--report", report));

        Assert.Equal("{}", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
    }

    private static Task<(int Code, string Output)> RunAsync(ExchangeApp app, Func<FileArguments, Stream?, FileOutcome> read, params string[] arguments) =>
        app.InScopeAsync(async services =>
        {
            await using var output = new StringWriter(CultureInfo.InvariantCulture);
            var code = await new SampleFileVerb(services.GetRequiredService<DatabaseMigrator>(), read)
                .RunAsync(arguments, output, TestContext.Current.CancellationToken);
            return (code, output.ToString());
        });
}
