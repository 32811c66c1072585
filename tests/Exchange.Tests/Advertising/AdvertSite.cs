using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Providers.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Advertising;

/// <summary>Advertisers of a test, and what they type.</summary>
internal static class AdvertSite
{
    /// <summary>As browsers name themselves; the test client's own name is none, and programs are not counted.</summary>
    public const string Browser = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36";

    /// <summary>
    /// Signs in somebody who acts for a new party, a verified bank unless said otherwise. The directory shows a verified service
    /// organisation, unless it is to have no profile.
    /// </summary>
    public static async Task<HttpClient> SignInForPartyAsync(
        this ExchangeApp app, string name, OrganisationKind kind = OrganisationKind.Bank, MemberRole role = MemberRole.Manager, bool verified = true, bool withProfile = true)
    {
        var email = $"m{Guid.CreateVersion7():N}@test.example";
        var client = await app.SignInAsync(email);
        var userId = await app.CreateUserAsync(email);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var now = app.Time.GetUtcNow();
            var party = db.Set<Party>().FirstOrDefault(p => p.Name == name);
            if (party is null)
            {
                party = new Party { CreatedAt = now, IsDemo = true };
                party.Identify(new PartyIdentity(PartyKind.Organisation, kind, name, null, null, null));
                if (verified)
                {
                    party.VerifyAsExample(now);
                }

                db.Add(party);
                if (verified && withProfile && Provider.Kinds.Contains(kind))
                {
                    Offer(db, party.Id, kind, now);
                }
            }

            db.Add(new PartyMember { PartyId = party.Id, UserId = userId, Role = role, JoinedAt = now });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return client;
    }

    /// <summary>What stands in the form of a correct ad.</summary>
    public static (string Name, string Value)[] Fields(string slot = "HomeBand", string headline = "专利质押贷款", string from = "2026-11-30", string until = "2026-12-06") =>
    [
        ("Form.Slot", slot), ("Form.From", from), ("Form.Until", until), ("Form.Headline", headline), ("Form.Text", "材料一次交齐。"),
        ("Form.Link", "https://bank.example/贷款"),
    ];

    /// <summary>Books by the form and returns the number of the draft.</summary>
    public static async Task<string> BookAsync(this HttpClient client, params (string Name, string Value)[] fields)
    {
        var saved = await client.PostFormAsync("/desk/adverts/new", "/desk/adverts/new", fields);
        var path = saved.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.StartsWith("/desk/adverts/AD-", path, StringComparison.Ordinal);
        return path.Split('/')[^1];
    }

    public static async Task<string> BookAndSubmitAsync(this HttpClient client, params (string Name, string Value)[] fields)
    {
        var number = await client.BookAsync(fields);
        await client.PostFormAsync($"/desk/adverts/{number}", "/submit");
        return number;
    }

    /// <summary>A visitor whose views count.</summary>
    public static HttpClient CreateVisitor(this ExchangeApp app, bool followRedirects = true)
    {
        var client = app.CreateClient(followRedirects);
        client.DefaultRequestHeaders.UserAgent.ParseAdd(Browser);
        return client;
    }

    private static void Offer(AppDbContext db, Guid partyId, OrganisationKind kind, DateTimeOffset now)
    {
        var provider = new Provider { Id = partyId, Number = "FW-" + partyId.ToString("N")[^16..], Kind = kind, CreatedAt = now, IsDemo = true };
        provider.Describe(new ProfileText("示例业务。", null, null, null, [], [Provider.WholeCity]), now);
        Assert.True(provider.Publish(now).Succeeded);
        var licence = new ProviderLicence
        {
            ProviderId = partyId, Kind = LicenceOf(kind), Number = "示例-1", ValidFrom = new DateOnly(2024, 1, 1), SubmittedAt = now,
        };
        Assert.True(licence.Check(confirmed: true, "已与登记信息核对", null, now, new DateOnly(2026, 11, 23)).Succeeded);
        db.AddRange(provider, licence);
    }

    private static string LicenceOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Bank => "financial",
        OrganisationKind.Guarantor => "guarantee",
        OrganisationKind.Insurer => "insurance",
        OrganisationKind.Appraiser => "appraisal",
        OrganisationKind.Agency => "patent-agency",
        _ => "other",
    };
}
