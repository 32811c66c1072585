using System.Net;
using Exchange.Parties.Contracts;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Exchange.Tests.Providers;

namespace Exchange.Tests.Products;

/// <summary>Rules §14, ORG: an expired licence hides the offer, everywhere, until the present one has been checked.</summary>
public sealed class ExpiredLicenceTests
{
    private const string Bank = "示例续证银行";
    private const string Product = "示例续证质押贷";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Offer_OfAnExpiredLicence_IsFoundNowhereAndEverywhereAgainAfterRenewal(TestDatabase database)
    {
        await using var site = await ProviderSite.StartAsync(database);
        var (bank, bankId) = await site.JoinAsync(OrganisationKind.Bank, Bank, "bank@test.example");
        var profile = await site.OfferAsync(bank, bankId, "financial", validTo: "2026-11-30");
        await bank.PostFormAsync(
            "/desk/products/new", "/new", ("Form.Name", Product), ("Form.Kind", "Loan"), ("Form.IpKinds", "Patent"), ("Form.Max", "5000000"),
            ("Form.RatePercent", "4.5"), ("Form.Districts", "510400"), ("Form.ValidFrom", "2026-01-01"));
        await bank.PostFormAsync("/desk/products", "/publish");
        await site.SettleAsync();
        var product = (await site.ApiAsync("products")).GetProperty("items")[0].GetProperty("url").GetString()!;
        Assert.Equal(Enumerable.Repeat(true, 8), await SeenAsync(site, profile, product));

        site.App.Time.SetUtcNow(new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
        await site.SettleAsync();
        Assert.Equal(Enumerable.Repeat(false, 8), await SeenAsync(site, profile, product));

        // Who has it ticked for comparing learns that it is left out, and where the reason stands.
        using var comparing = site.App.CreateClient();
        var compared = await comparing.GetPageAsync("/products/compare?ids=" + product.Split('/')[^1]);
        Assert.NotNull(compared.QuerySelector($"main .notice-warn a[href='{product}']"));
        Assert.Null(compared.QuerySelector("table.compare"));

        bank = await site.App.SignInAsync("bank@test.example");
        await bank.PostFileAsync(
            "/desk/provider", "LicenceForm.File", "licence.pdf", Samples.Pdf, null, ("LicenceForm.Kind", "financial"), ("LicenceForm.Number", "示例-2"),
            ("LicenceForm.ValidFrom", "2026-11-30"), ("LicenceForm.ValidTo", "2028-11-30"));
        await site.SettleAsync();
        Assert.Equal(Enumerable.Repeat(false, 8), await SeenAsync(site, profile, product));

        await (await site.App.SignInAsRoleAsync("Reviewer")).PostFormAsync(
            $"/Admin/Providers/{bankId:N}", "/licences/", ("Note", "已与登记信息核对"), ("Confirm", "true"));
        await site.SettleAsync();
        Assert.Equal(Enumerable.Repeat(true, 8), await SeenAsync(site, profile, product));
    }

    /// <summary>Profile, product, both lists, the one search for each, and both calls of the API.</summary>
    private static async Task<IReadOnlyList<bool>> SeenAsync(ProviderSite site, string profile, string product)
    {
        using var visitor = site.App.CreateClient();
        return
        [
            (await visitor.GetAsync(profile, Cancel)).StatusCode == HttpStatusCode.OK,
            (await visitor.GetAsync(product, Cancel)).StatusCode == HttpStatusCode.OK,
            await ShowsAsync("/providers", profile),
            await ShowsAsync("/products", product),
            await ShowsAsync("/search?source=providers&q=" + Uri.EscapeDataString(Bank), profile),
            await ShowsAsync("/search?source=products&q=" + Uri.EscapeDataString(Product), product),
            await site.CountAsync("providers") > 0,
            await site.CountAsync("products") > 0,
        ];

        async Task<bool> ShowsAsync(string address, string link) =>
            (await visitor.GetPageAsync(address)).QuerySelector($"main .card-row a[href='{link}']") is not null;
    }
}
