using System.Net;
using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.Services;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Exchange.Tests.Listings.ListingSteps;

namespace Exchange.Tests.Listings;

/// <summary>What ends a published listing or puts it on hold.</summary>
public sealed class ListingLifeTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Expiry_DayAfterTheEnd_EndsOnceAndTellsTheOwner(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var number = await SubmittedAsync(site, party);
        Redirected(await site.Operator().PostFormAsync($"/Admin/Listings/{number}", "/approve"));
        var expiry = site.Services.GetRequiredService<ListingExpiry>();

        Assert.False(await expiry.RunOnceAsync(TestContext.Current.CancellationToken));
        await EndOnAsync(Sample.Today);
        Assert.False(await expiry.RunOnceAsync(TestContext.Current.CancellationToken));
        await EndOnAsync(Sample.Today.AddDays(-1));
        Assert.True(await expiry.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.False(await expiry.RunOnceAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1, site.Notifier.Sent.Count(n => n.Kind == "listing.expiring"));
        Assert.Equal(ListingState.Expired, await site.QueryAsync(db => db.Set<Listing>().Select(l => l.State).SingleAsync()));

        // A clock put forward by a year would make every timer of the site tick through it.
        Task<int> EndOnAsync(DateOnly day) =>
            site.QueryAsync(db => db.Set<Listing>().ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresOn, day)));
    }

    // STA-01: what has lapsed is not offered.
    [Theory, MemberData(nameof(Both))]
    public async Task Published_WhenTheRightLapses_IsSuspendedWithTheRule(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var number = await PublishedAsync(site, party);
        var right = await site.QueryAsync(db => db.Set<ListingRight>().Select(r => r.RightId).SingleAsync());
        Assert.True(await ChangedAsync());
        Assert.Equal(ListingState.Published, (await ReadAsync()).State);

        // STA-01: nothing can be offered of a right that has ended.
        var form = new EventForm { Code = "CF01", AnnouncedOn = new DateOnly(2026, 11, 1), Source = "专利公报" };
        var ended = await site.InScopeAsync(p => p.GetRequiredService<RightCare>().AddEventAsync(right, form, new RightActor(null, IsOperator: true, "operator"), TestContext.Current.CancellationToken));
        Assert.True(ended.Succeeded, ended.Error);
        Assert.True(await ChangedAsync());

        var after = await ReadAsync();
        Assert.Equal(ListingState.Suspended, after.State);
        Assert.Contains("已失效", after.StateReason, StringComparison.Ordinal);
        Assert.Contains("第四十四条", after.StateReason, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/listings/{number}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains(site.Notifier.Sent, n => n.Kind == "listing.suspended");

        Task<bool> ChangedAsync() => HandleAsync<RightChanged>(site, new RightChanged(right));
        Task<Listing> ReadAsync() => site.QueryAsync(db => db.Set<Listing>().AsNoTracking().SingleAsync());
    }

    // ASG-01: the former owner has nothing left to offer.
    [Theory, MemberData(nameof(Both))]
    public async Task Published_WhenTheRegisterTellsOfATransfer_IsSuspendedUntilTheOwnersAreConfirmed(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var number = await PublishedAsync(site, party);
        var right = await site.QueryAsync(db => db.Set<ListingRight>().Select(r => r.RightId).SingleAsync());
        var operatorActor = new RightActor(null, IsOperator: true, "operator");
        var form = new EventForm { Code = "TR01", AnnouncedOn = new DateOnly(2026, 11, 1), Source = "专利公报" };

        var added = await site.InScopeAsync(p => p.GetRequiredService<RightCare>().AddEventAsync(right, form, operatorActor, TestContext.Current.CancellationToken));
        Assert.True(added.Succeeded, added.Error);
        await HandleAsync(site, new RightChanged(right));

        var after = await site.QueryAsync(db => db.Set<Listing>().AsNoTracking().SingleAsync());
        Assert.Equal(ListingState.Suspended, after.State);
        Assert.Contains("现权利人尚未经本平台确认", after.StateReason, StringComparison.Ordinal);
        Assert.Contains("第十条", after.StateReason, StringComparison.Ordinal);
        Assert.NotNull((await site.Member(party).GetPageAsync($"/desk/listings/{number}")).QuerySelector(".light-red[data-rule='ASG-01']"));
        Assert.Contains(site.Notifier.Sent, n => n.Kind == "listing.suspended");

        var confirmed = await site.InScopeAsync(p => p.GetRequiredService<RightCare>()
            .ConfirmOwnersAsync(right, party.Name, "专利登记簿", operatorActor, TestContext.Current.CancellationToken));
        Assert.True(confirmed.Succeeded, confirmed.Error);
        Assert.Null((await site.Member(party).GetPageAsync($"/desk/listings/{number}")).QuerySelector("[data-rule='ASG-01']"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Published_WhenItsOwnerChangesTheRight_IsReviewedAgain(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var actor = new RightActor(new CurrentParty(party, MemberRole.Administrator), IsOperator: false, $"user-{party.Id:N}");
        var form = new RightForm { Kind = IpKind.Trademark, Number = "12345678", NiceClass = 6, Title = "攀钛", Owners = party.Name };
        var right = (await SaveAsync(form)).Value;
        await site.InScopeAsync(p => p.GetRequiredService<IRightClaiming>().ClaimAsync(party, [right], TestContext.Current.CancellationToken));
        var number = await SubmittedAsync(site, party, right);
        Redirected(await site.Operator().PostFormAsync($"/Admin/Listings/{number}", "/approve"));

        form.Id = right;
        form.Title = "别的商标";
        Assert.True((await SaveAsync(form)).Succeeded);
        var changed = await site.QueryAsync(db => db.Set<OutboxMessage>().Where(m => m.EventType == typeof(RightChanged).FullName).Select(m => m.Payload).ToListAsync());
        Assert.Contains(changed, payload => JsonSerializer.Deserialize<RightChanged>(payload) is { NeedsReview: true } told && told.RightId == right);
        await HandleAsync(site, new RightChanged(right, NeedsReview: true));

        Assert.Equal(ListingState.Submitted, await site.QueryAsync(db => db.Set<Listing>().Select(l => l.State).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/listings/{number}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains(number, (await site.Operator().GetPageAsync("/Admin/Listings")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(site.Notifier.Sent, n => n.Kind == "listing.suspended");

        Task<Exchange.Framework.Mvc.Result<Guid>> SaveAsync(RightForm typed) =>
            site.InScopeAsync(p => p.GetRequiredService<RightEntry>().SaveAsync(typed, actor, TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Published_WhenTheOwnerIsNoLongerVerified_IsSuspended(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        await PublishedAsync(site, party);

        site.Parties.Replace(party with { Verification = VerificationState.Unverified });
        await HandleAsync<PartyVerificationLost>(site, new PartyVerificationLost(party.Id));

        Assert.Equal(ListingState.Suspended, await site.QueryAsync(db => db.Set<Listing>().Select(l => l.State).SingleAsync()));
    }

    // Issue 5, item 3: a red mode is suspended alone, and is not offered again while the register has it against it.
    [Theory, MemberData(nameof(Both))]
    public async Task Mode_ThatTheRegisterForbids_IsSuspendedAlone_AndNotOfferedAgainMeanwhile(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var owner = site.Member(party);
        var right = await site.ClaimPatentAsync(party);
        Redirected(await owner.PostFormAsync(
            "/desk/listings/new",
            [new("Form.RightIds", right.ToString()), new("Form.Modes", "Assignment"), new("Form.Modes", "OrdinaryLicence")], "/desk/listings/new"));
        var number = await site.QueryAsync(db => db.Set<Listing>().Select(l => l.Number).SingleAsync());
        Redirected(await owner.PostFormAsync($"/desk/listings/{number}/edit", $"/desk/listings/{number}/edit", ("Form.Problem", "让钒渣在较低温度下焙烧。"), ("Form.Readiness", "7")));
        Redirected(await owner.PostFormAsync($"/desk/listings/{number}/preview", "/submit"));
        Redirected(await site.Operator().PostFormAsync($"/Admin/Listings/{number}", "/approve"));

        await NoteAsync("PP01", "2026-11-01");
        Assert.Equal([(OfferMode.Assignment, OfferState.Suspended), (OfferMode.OrdinaryLicence, OfferState.Offered)], await OffersAsync());
        Redirected(await owner.PostFormAsync($"/desk/listings/{number}", "/offers/Assignment/Offered"));
        Assert.Equal(OfferState.Suspended, (await OffersAsync())[0].State);

        await NoteAsync("PD01", "2026-11-20");
        Redirected(await owner.PostFormAsync($"/desk/listings/{number}", "/offers/Assignment/Offered"));
        Assert.Equal(OfferState.Offered, (await OffersAsync())[0].State);

        async Task NoteAsync(string code, string day)
        {
            var form = new EventForm { Code = code, AnnouncedOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Source = "专利公报" };
            var added = await site.InScopeAsync(p => p.GetRequiredService<RightCare>().AddEventAsync(right, form, new RightActor(null, IsOperator: true, "operator"), TestContext.Current.CancellationToken));
            Assert.True(added.Succeeded, added.Error);
            await HandleAsync(site, new RightChanged(right));
        }

        Task<List<(OfferMode Mode, OfferState State)>> OffersAsync() => site.QueryAsync(async db =>
            (await db.Set<ListingOffer>().AsNoTracking().OrderBy(o => o.Mode).Select(o => new { o.Mode, o.State }).ToListAsync()).ConvertAll(o => (o.Mode, o.State)));
    }

    // What time alone turns red leaves the market without an event: the daily look.
    [Theory, MemberData(nameof(Both))]
    public async Task Published_IsLookedAtOnceADay_ForItsLight(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        await PublishedAsync(site, party);
        var lights = site.Services.GetRequiredService<ListingLights>();

        Assert.False(await lights.RunOnceAsync(TestContext.Current.CancellationToken));
        var kept = await site.QueryAsync(db => db.Set<ListingLight>().AsNoTracking().SingleAsync());
        Assert.Equal((TradeLight.Grey, Sample.Today), (kept.Light, kept.CheckedOn));

        // An event makes it forget, and the next round looks again.
        var right = await site.QueryAsync(db => db.Set<ListingRight>().Select(r => r.RightId).SingleAsync());
        await HandleAsync(site, new RightChanged(right));
        Assert.Null(await site.QueryAsync(db => db.Set<ListingLight>().Select(k => k.CheckedOn).SingleAsync()));
    }

    private static Task<bool> HandleAsync<T>(ListingsSite site, T integrationEvent)
        where T : IIntegrationEvent => site.InScopeAsync(async services =>
    {
        foreach (var handler in services.GetServices<IIntegrationEventHandler<T>>())
        {
            await handler.HandleAsync(integrationEvent, new EventMetadata(Guid.CreateVersion7(), services.GetRequiredService<TimeProvider>().GetUtcNow()), TestContext.Current.CancellationToken);
        }

        await services.GetRequiredService<AppDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        return true;
    });
}
