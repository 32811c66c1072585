using Exchange.Client;
using Exchange.Framework.Api;
using Exchange.Tests.Architecture;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Parties;

namespace Exchange.Tests.Api;

/// <summary>The client that is made from the description of the API is of today's state, and works.</summary>
public sealed class ClientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_IsMadeFromTheDescriptionOfToday()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var kept = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "clients", "openapi.json"), Cancel);

        Assert.True(
            kept.ReplaceLineEndings("\n").TrimEnd() == (await app.CreateClient().GetStringAsync("/api/v1/openapi.json", Cancel)).ReplaceLineEndings("\n").TrimEnd(),
            "The API has changed: run tools/client.sh.");
    }

    [Fact]
    public async Task Client_FindsAndReadsWhatIsPublic()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        var exchange = new ExchangeClient(app.CreateClient());

        var patents = await exchange.ListPatentsAsync(q: "钒", pageSize: 5, cancellationToken: Cancel);
        Assert.Equal(5, patents.Items.Count);
        Assert.True(patents.Total > 5 && patents.Facets["status"].Count > 0);
        var second = await exchange.ListPatentsAsync(q: "钒", page: 2, pageSize: 5, cancellationToken: Cancel);
        Assert.Empty(second.Items.Select(p => p.Number).Intersect(patents.Items.Select(p => p.Number)));
        Assert.All((await exchange.ListPatentsAsync(status: ["active"], cancellationToken: Cancel)).Items, p => Assert.Equal("active", p.Status));

        var patent = await exchange.GetPatentAsync(patents.Items[0].Number, Cancel);
        Assert.Equal((patents.Items[0].Title, patents.Items[0].FilingDate), (patent.Title, patent.FilingDate));
        var check = await exchange.GetTradabilityAsync(patent.Number, cancellationToken: Cancel);
        Assert.Equal(
            ["assignment", "auction", "equity_contribution", "exclusive", "open_licence", "ordinary", "pledge", "sole"],
            check.Modes.Select(m => m.Mode).Order(StringComparer.Ordinal));
        Assert.Contains(check.Modes.SelectMany(m => m.Findings), f => f.Text.Length > 0);

        Assert.NotEmpty((await exchange.ListListingsAsync(cancellationToken: Cancel)).Items);
        Assert.NotEmpty((await exchange.ListNeedsAsync(cancellationToken: Cancel)).Items);
        Assert.NotEmpty((await exchange.ListProvidersAsync(cancellationToken: Cancel)).Items);
        Assert.NotEmpty((await exchange.ListProductsAsync(cancellationToken: Cancel)).Items);
        Assert.NotEmpty((await exchange.ListArticlesAsync(type: ["policy"], cancellationToken: Cancel)).Items);
        Assert.NotEmpty((await exchange.GetStatisticsAsync(cancellationToken: Cancel)).Figures);
    }

    [Fact]
    public async Task Client_WithAKey_FollowsChangesAndReadsItsOwn()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        var owner = await app.OwnerAsync();
        using var reading = app.CreateClientWithKey(await owner.MakeKeyAsync("公开", ApiScope.ReadPublic));
        using var own = app.CreateClientWithKey(await owner.MakeKeyAsync("自有"));
        var exchange = new ExchangeClient(reading);

        // Without a cursor one begins from now.
        var page = await exchange.ListChangesAsync(limit: 50, cancellationToken: Cancel);
        Assert.False(page.More);
        Assert.NotEmpty(page.Next);
        Assert.Empty((await exchange.ListChangesAsync(page.Next, cancellationToken: Cancel)).Items);
        Assert.Equal(403, (await Assert.ThrowsAnyAsync<ApiException>(() => exchange.ListOwnListingsAsync(cancellationToken: Cancel))).StatusCode);
        var mine = new ExchangeClient(own);
        Assert.NotEmpty((await mine.ListOwnListingsAsync(cancellationToken: Cancel)).Items);
        Assert.NotEmpty((await mine.ListOwnRightsAsync(cancellationToken: Cancel)).Items);
    }

    [Fact]
    public async Task Client_WhatIsRefused_ThrowsWithItsStatus()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var exchange = new ExchangeClient(app.CreateClient());

        Assert.Equal(404, (await Assert.ThrowsAnyAsync<ApiException>(() => exchange.GetPatentAsync("201210299861.5", Cancel))).StatusCode);
        Assert.Equal(401, (await Assert.ThrowsAnyAsync<ApiException>(() => exchange.ListOwnListingsAsync(cancellationToken: Cancel))).StatusCode);
        Assert.Equal(400, (await Assert.ThrowsAnyAsync<ApiException>(() => exchange.ListPatentsAsync(sort: "no-such", cancellationToken: Cancel))).StatusCode);
    }
}
