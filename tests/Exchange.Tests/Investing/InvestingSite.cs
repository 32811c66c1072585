using Exchange.Framework.Data;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.Services;
using Exchange.Parties.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Investing;

/// <summary>Published listings, and parties with a contact, without the forms that other tests go through.</summary>
internal static class InvestingSite
{
    /// <returns>The public number.</returns>
    public static async Task<string> ListAsync(
        this ExchangeApp app, string owner, string title, int? readiness = null, string? district = null, long? priceFen = null,
        OfferMode mode = OfferMode.Assignment)
    {
        var number = await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            var now = app.Time.GetUtcNow();
            var actor = new Actor(EventActor.Owner, null, now, DateOnly.FromDateTime(now.Date));
            var listing = new Listing
            {
                Number = await services.GetRequiredService<PublicNumbers>().NextAsync("PZH", TestContext.Current.CancellationToken),
                OwnerPartyId = db.Set<Party>().Single(p => p.Name == owner).Id, Title = title, ExpiresOn = actor.Today.AddMonths(12), CreatedAt = now, IsDemo = true,
            };
            listing.Create([], [mode], actor);
            listing.Revise(
                new CardText(title, "问题", null, null, readiness, null, null, district, listing.ExpiresOn),
                new Dictionary<OfferMode, OfferTerms> { [mode] = priceFen is null ? new() : new() { PriceKind = PriceKind.Fixed, AmountFen = priceFen } }, actor);
            Assert.True(listing.Submit([], actor).Succeeded);
            Assert.True(listing.Approve([], actor with { Side = EventActor.Operator }).Succeeded);
            db.Add(listing);
            services.GetRequiredService<ListingEffects>().Changed(listing);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
            return listing.Number;
        });
        await app.RunBackgroundWorkAsync();
        return number;
    }

    public static async Task SuspendAsync(this ExchangeApp app, string number)
    {
        await app.InScopeAsync(async services =>
        {
            var listing = await services.GetRequiredService<ListingStore>().FindAsync(number, TestContext.Current.CancellationToken);
            Assert.True(listing!.Suspend("核对权属", Exchange.Listings.Domain.Actor.System(app.Time.GetUtcNow(), new DateOnly(2026, 11, 23))).Succeeded);
            services.GetRequiredService<ListingEffects>().Changed(listing);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await app.RunBackgroundWorkAsync();
    }

    public static Task GiveContactAsync(this ExchangeApp app, string party, string person, string phone) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        db.Set<Party>().Single(p => p.Name == party).Describe(new PartyProfile(null, null, null, person, phone, null));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    /// <summary>Interests that most listings of a test meet in some way.</summary>
    public static Task<HttpResponseMessage> FillInAsync(this HttpClient investor, params (string Name, string Value)[] fields) => investor.PostFormAsync(
        "/desk/investing/interests", "/desk/investing/interests",
        fields.Length > 0 ? fields : [("Form.Readiness", "7-9"), ("Form.From", "1000000"), ("Form.To", "3000000"), ("Form.Districts", "510402")]);

    /// <summary>Puts a listing on the shortlist by the form of the listing's page.</summary>
    /// <returns>The address of the entry.</returns>
    public static async Task<string> WatchAsync(this HttpClient investor, string number)
    {
        var saved = await investor.PostFormAsync($"/listings/{number}", "/desk/investing/shortlist");
        var path = saved.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.StartsWith("/desk/investing/shortlist/", path, StringComparison.Ordinal);
        return path;
    }

    /// <summary>Plans and announces a session a week ahead.</summary>
    /// <returns>Its number.</returns>
    public static async Task<string> AnnounceAsync(this HttpClient reviewer, int capacity = 2, int slots = 2)
    {
        var planned = await reviewer.PostFormAsync(
            "/Admin/Roadshows/New", "/Admin/Roadshows/New", ("Title", "钒钛项目路演"), ("Day", "2026-11-30"), ("StartsAt", "14:30"),
            ("SlotMinutes", "20"), ("Slots", $"{slots}"), ("Capacity", $"{capacity}"), ("Place", "交易中心一楼"), ("Link", "https://meeting.example/secret-room"));
        var path = planned.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.StartsWith("/Admin/Roadshows/LY-", path, StringComparison.Ordinal);
        await reviewer.PostFormAsync(path, "/announce");
        return path.Split('/')[^1];
    }

    public static async Task<string> MainTextAsync(this HttpClient client, string path) => (await client.GetPageAsync(path)).QuerySelector("main")!.TextContent;
}
