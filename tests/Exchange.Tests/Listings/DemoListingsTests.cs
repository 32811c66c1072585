using System.Text.Json.Nodes;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.Services;
using Exchange.Rights.Contracts;
using Exchange.Tests.Architecture;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Listings;

public sealed class DemoListingsTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Step_RunTwice_AddsListingsInAllModesThatPassTheChecks(TestDatabase database)
    {
        await using var site = await ListingsSite.StartAsync(database);
        await RunAsync(site, "DemoParties", new JsonObject
        {
            ["Parties"] = JsonNode.Parse(
                """
                [
                  { "Kind": "Enterprise", "Name": "示例钒业有限公司", "CreditCode": "91510400MADEMA019D", "Verified": true, "District": "510411" },
                  { "Kind": "Enterprise", "Name": "示例钛材科技有限公司", "CreditCode": "91510400MADEMA0278", "Verified": true, "District": "510421" },
                  { "Kind": "Institute", "Name": "示例钒钛研究院", "CreditCode": "12510400MADEMA0358", "Verified": true, "District": "510402" }
                ]
                """),
        });
        var snippet = SourceTree.Files("recipes", "demo-listings.json").Single().Read();

        await RunAsync(site, "DemoListings", new JsonObject { ["Listings"] = snippet });
        await RunAsync(site, "DemoListings", new JsonObject { ["Listings"] = snippet });

        var listings = await site.QueryAsync(db => db.Set<Listing>().Include(l => l.Rights).Include(l => l.Offers).AsSplitQuery().ToListAsync());
        Assert.InRange(listings.Count, 14, 40);
        Assert.All(listings, l => Assert.True(l.IsDemo));
        Assert.Equal(OfferModes.All, listings.SelectMany(l => l.Offers).Select(o => o.Mode).Distinct().Order());
        Assert.Superset(
            new HashSet<ListingState> { ListingState.Published, ListingState.Draft, ListingState.Returned, ListingState.Suspended },
            listings.Select(l => l.State).ToHashSet());
        var rights = await site.InScopeAsync(s => s.GetRequiredService<IRightsDirectory>()
            .FindAsync(listings.SelectMany(l => l.Rights).Select(r => r.RightId).ToList(), CancellationToken.None));
        Assert.All(rights.Values, r => Assert.True(r is { IsDemo: true, ClaimedBy: not null } && r.Title.StartsWith("示例", StringComparison.Ordinal)));
        foreach (var listing in listings.Where(l => l.State == ListingState.Published))
        {
            var checkUps = await site.InScopeAsync(s => s.GetRequiredService<ITradability>()
                .CheckAsync([.. listing.Rights.Select(r => r.RightId)], ListingFacts.QuestionsOf(listing), CancellationToken.None));
            var facts = listing.Rights.Select(r => new RightFacts(rights[r.RightId].Title, rights[r.RightId].Status, checkUps[r.RightId].Modes)).ToList();
            Assert.DoesNotContain(ListingChecks.Find(listing, Sample.Owner, facts, Sample.Today), p => p.Blocks);
        }
    }

    private static Task<int> RunAsync(ListingsSite site, string name, JsonObject step) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await services.GetServices<IRecipeStepHandler>().Single(h => h.Name == name).ExecuteAsync(step, CancellationToken.None);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return 0;
    });
}
