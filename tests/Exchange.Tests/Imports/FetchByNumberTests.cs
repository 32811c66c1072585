using Exchange.Framework.Mvc;
using Exchange.Imports.Services.Fetching;
using Exchange.Rights.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Exchange.Tests.Imports;

/// <summary>A patent added by its number: the record is filled in by the service and confirmed by a person. The service is played here.</summary>
public sealed class FetchByNumberTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Number_OfAPatent_FillsARecordThatIsConfirmed()
    {
        var source = new RecordedSource(await File.ReadAllBytesAsync(SharedFiles.Require("patents/epo/published_test_biblio_example.xml"), Cancel));
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, services: services =>
        {
            services.RemoveAll<IPatentSource>();
            services.AddSingleton<IPatentSource>(source);
        });
        var (email, password) = app.DemoAccount("owner");
        var owner = app.CreateClient();
        await owner.SignInWithPasswordAsync(email, password);

        var refused = await owner.PostFormAsync("/desk/imports", "/fetch", ("Fetch.Number", "EP9999999A1"));
        Assert.Contains("欧洲专利局数据库中没有该号码的专利", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        var fetched = await owner.PostFormAsync("/desk/imports", "/fetch", ("Fetch.Number", "US2006142694A1"));
        var run = fetched.RequestMessage!.RequestUri!.AbsolutePath;
        await app.RunBackgroundWorkAsync();
        var page = (await owner.GetPageAsync(run)).QuerySelector("main")!.TextContent;
        Assert.Contains("Bi-directional steerable catheter control handle", page, StringComparison.Ordinal);
        Assert.Contains("ST. JUDE MEDICAL", page, StringComparison.Ordinal);
        Assert.False(await app.QueryAsync(db => db.Set<IpRight>().AnyAsync(r => r.Office == "US", Cancel)));

        await owner.PostFormAsync(run, "/start");
        await app.RunBackgroundWorkAsync();

        var right = await app.QueryAsync(db => db.Set<IpRight>().AsNoTracking().SingleAsync(r => r.Office == "US", Cancel));
        Assert.Equal(("US20060142694A1", "EPO OPS US20060142694A1.xml"), (right.Number, right.Source));
        var shown = await app.CreateClient().GetPageAsync("/patents/US2006142694A1");
        Assert.Contains("该权利在境外登记：美国（US）", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screen_WithoutAKey_SaysThatItIsOff()
    {
        await using var market = await Market.OpenAsync(TestDatabase.Sqlite);

        var section = (await market.OwnerClient.GetPageAsync("/desk/imports")).QuerySelector("#fetch")!;

        Assert.Contains("按号码查取未启用", section.TextContent, StringComparison.Ordinal);
        Assert.Null(section.QuerySelector("form"));
    }

    private sealed class RecordedSource(byte[] answer) : IPatentSource
    {
        public string Name => "EPO OPS";

        public bool IsOn => true;

        public Task<Result<FetchedFile>> FetchAsync(string number, CancellationToken cancellationToken) => Task.FromResult(number == "US2006142694A1"
            ? new Result<FetchedFile>(new FetchedFile("EPO OPS US20060142694A1.xml", answer))
            : Result<FetchedFile>.Fail("The EPO's database knows no patent under this number. Compare it, or import the office's file."));
    }
}
