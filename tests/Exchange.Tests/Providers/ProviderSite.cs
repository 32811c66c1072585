using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Providers.Domain;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Providers;

/// <summary>A site with verified organisations of the kinds that a test asks for, and people who act for them.</summary>
internal sealed class ProviderSite : IAsyncDisposable
{
    private ProviderSite(ExchangeApp app) => App = app;

    public ExchangeApp App { get; }

    public static async Task<ProviderSite> StartAsync(TestDatabase database) => new(await ExchangeApp.StartAsync(database));

    /// <summary>Makes the organisation and signs its administrator in.</summary>
    public async Task<(HttpClient Client, Guid PartyId)> JoinAsync(
        OrganisationKind kind, string name, string email, MemberRole role = MemberRole.Administrator, Guid? partyId = null)
    {
        var userId = await App.CreateUserAsync(email);
        var id = await App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var now = App.Time.GetUtcNow();
            var id = partyId;
            if (id is null)
            {
                var party = new Party { CreatedAt = now, IsDemo = true };
                party.Identify(new PartyIdentity(PartyKind.Organisation, kind, name, null, null, null));
                party.VerifyAsExample(now);
                db.Add(party);
                id = party.Id;
            }

            db.Add(new PartyMember { PartyId = id.Value, UserId = userId, Role = role, JoinedAt = now });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return id.Value;
        });
        return (await App.SignInAsync(email), id);
    }

    /// <summary>Fills in the profile, publishes it, hands in the licence and has the operator check it.</summary>
    /// <returns>The public address.</returns>
    public async Task<string> OfferAsync(HttpClient client, Guid partyId, string licence, string district = "510400", string? validTo = "2027-06-30")
    {
        await client.PostFormAsync(
            "/desk/provider/edit", "/edit", ("Form.SummaryZh", "知识产权质押融资服务。"), ("Form.SummaryEn", "IP finance."), ("Form.Districts", district),
            ("Form.People[0].Name", "示例联系人"), ("Form.Fees[0].Item", "贷款"), ("Form.Fees[0].Price", "按合同利率"));
        await client.PostFormAsync("/desk/provider", "/publish");
        await client.PostFileAsync(
            "/desk/provider", "LicenceForm.File", "licence.pdf", Samples.Pdf, "/licences", ("LicenceForm.Kind", licence), ("LicenceForm.Number", "示例-1"),
            ("LicenceForm.ValidFrom", "2024-01-01"), ("LicenceForm.ValidTo", validTo ?? ""));
        using var reviewer = await App.SignInAsRoleAsync("Reviewer");
        await reviewer.PostFormAsync($"/Admin/Providers/{partyId:N}", "/licences/", ("Note", "已与登记信息核对"), ("Confirm", "true"));
        await SettleAsync();
        return await App.QueryAsync(db => db.Set<Provider>().Where(p => p.Id == partyId).Select(p => "/providers/" + p.Number).SingleAsync());
    }

    public async Task SettleAsync()
    {
        await App.RunBackgroundWorkAsync();
        await App.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> ApiAsync(string address)
    {
        using var client = App.CreateClient();
        var text = await client.GetStringAsync("/api/v1/" + address, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(text).RootElement;
    }

    public async Task<int> CountAsync(string address) => (await ApiAsync(address)).GetProperty("total").GetInt32();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
