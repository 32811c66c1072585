using System.Text.Json;
using Exchange.Framework.Events;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Notifications.Domain;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Rights;

/// <summary>STA-01: announcement and effect are different days, and what was announced takes effect on its day by itself.</summary>
public sealed class StatusDaysTests
{
    // The site's clock stands at 16:00 of this day in Shanghai.
    private static readonly DateOnly _today = new(2026, 11, 23);

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Lapse_AnnouncedForTomorrow_TakesListingIndexAndOwnerAlongTomorrow(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        await market.PublishAsync();
        var app = market.App;
        var right = await app.QueryAsync(db => db.Set<IpRight>().Select(r => r.Id).SingleAsync(Cancel));
        await AddEventAsync(app, right, "GR01", _today.AddYears(-1));
        await AddEventAsync(app, right, "CF01", _today.AddDays(1));
        await app.RunBackgroundWorkAsync();
        Assert.Equal(("active", 1), await FindAsync(app));
        var before = await app.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(Cancel));

        app.Time.Advance(TimeSpan.FromHours(8));
        await app.RunBackgroundWorkAsync();

        Assert.Equal(("inactive", 0), await FindAsync(app));
        var listing = await app.QueryAsync(db => db.Set<Listing>().AsNoTracking().SingleAsync(Cancel));
        Assert.Equal(ListingState.Suspended, listing.State);
        Assert.Contains("该权利已失效", listing.StateReason, StringComparison.Ordinal);
        var messages = await app.QueryAsync(db => db.Set<InboxMessage>().Select(m => m.Kind).ToListAsync(Cancel));
        Assert.Single(messages, kind => kind == "rights.status-changed");
        Assert.Single(messages, kind => kind == "listing.suspended");

        // Nothing is left to do, and nobody has looked at the register on that day.
        var after = await app.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(Cancel));
        Assert.True(after > before);
        await app.RunBackgroundWorkAsync();
        Assert.Equal(after, await app.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(Cancel)));
        Assert.Equal(_today, await app.QueryAsync(db => db.Set<IpRight>().Select(r => r.StatusCheckedOn).SingleAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Days_OnWhichTheSiteStoodStill_AreMadeGoodInTheirOrder(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var right = await AddRightAsync(app);
        await AddEventAsync(app, right, "GR01", _today.AddDays(2));
        await AddEventAsync(app, right, "PE01", _today.AddDays(4));
        await AddEventAsync(app, right, "TR01", _today.AddDays(6));
        await AddEventAsync(app, right, "PC01", _today.AddDays(8));
        Assert.Equal((BaseStatus.Unknown, "", null, _today.AddDays(2)), await ReadAsync());

        await PassAsync(days: 2);
        Assert.Equal((BaseStatus.Active, "", _today.AddDays(2), _today.AddDays(4)), await ReadAsync());
        await PassAsync(days: 5);
        Assert.Equal((BaseStatus.Active, "Pledged", _today.AddDays(2), _today.AddDays(8)), await ReadAsync());
        await PassAsync(days: 20);
        Assert.Equal((BaseStatus.Active, "", _today.AddDays(2), null), await ReadAsync());

        async Task PassAsync(int days)
        {
            app.Time.Advance(TimeSpan.FromDays(days));
            await app.RunBackgroundWorkAsync();
        }

        Task<(BaseStatus, string, DateOnly?, DateOnly?)> ReadAsync() => app.QueryAsync(async db =>
        {
            var read = await db.Set<IpRight>().AsNoTracking().SingleAsync(Cancel);
            return (read.Status, read.Flags, read.GrantDate, read.StatusDueOn);
        });
    }

    // ASG-01: on the day of its effect a transfer takes the former owner's listing off the market.
    [Theory, MemberData(nameof(Both))]
    public async Task Transfer_AnnouncedForTomorrow_SuspendsTheListingTomorrow(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        await market.PublishAsync();
        var app = market.App;
        var right = await app.QueryAsync(db => db.Set<IpRight>().Select(r => r.Id).SingleAsync(Cancel));
        await AddEventAsync(app, right, "TR01", _today.AddDays(1));
        await app.RunBackgroundWorkAsync();
        Assert.Equal(ListingState.Published, (await app.QueryAsync(db => db.Set<Listing>().AsNoTracking().SingleAsync(Cancel))).State);

        app.Time.Advance(TimeSpan.FromHours(8));
        await app.RunBackgroundWorkAsync();

        var listing = await app.QueryAsync(db => db.Set<Listing>().AsNoTracking().SingleAsync(Cancel));
        Assert.Equal(ListingState.Suspended, listing.State);
        Assert.Contains("现权利人尚未经本平台确认", listing.StateReason, StringComparison.Ordinal);
        var messages = await app.QueryAsync(db => db.Set<InboxMessage>().Select(m => m.Kind).ToListAsync(Cancel));
        Assert.Contains("rights.owners-changed", messages);
        Assert.Contains("rights.owners-to-confirm", messages);
        Assert.Contains("listing.suspended", messages);
    }

    private static Task<Guid> AddRightAsync(ExchangeApp app) => app.InScopeAsync(async services =>
    {
        var record = new PatentRecord { ApplicationNumber = "201210299861.5", Title = "示例提钒方法", Applicants = ["示例钒业有限公司"] };
        var outcome = await services.GetRequiredService<IPatentRegistry>()
            .UpsertAsync([record], new PatentSource("CNIPA XML", null, IsManual: false), dryRun: false, Cancel);
        return outcome[0].RightId!.Value;
    });

    private static Task AddEventAsync(ExchangeApp app, Guid right, string code, DateOnly effectiveOn) => app.InScopeAsync(async services =>
    {
        var form = new EventForm { Code = code, AnnouncedOn = _today.AddYears(-1), EffectiveOn = effectiveOn, Source = "专利公报" };
        var added = await services.GetRequiredService<RightCare>().AddEventAsync(right, form, new RightActor(null, IsOperator: true, "operator"), Cancel);
        Assert.True(added.Succeeded, added.Error);
    });

    /// <summary>The right's status and the number of listings, as everybody finds them.</summary>
    private static async Task<(string? Status, int Listings)> FindAsync(ExchangeApp app)
    {
        await app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);
        using var visitor = app.CreateClient();
        using var patents = JsonDocument.Parse(await visitor.GetStringAsync("/api/v1/patents", Cancel));
        using var listings = JsonDocument.Parse(await visitor.GetStringAsync("/api/v1/listings", Cancel));
        return (patents.RootElement.GetProperty("items")[0].GetProperty("status").GetString(), listings.RootElement.GetProperty("total").GetInt32());
    }
}
