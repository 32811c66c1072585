using System.Text.Json;
using Exchange.Experts.Domain;
using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Products.Contracts;
using Exchange.Tests.Advertising;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Investing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Users;

/// <summary>
/// A natural person uses the whole exchange, takes the data along and closes the account: nothing that the person wrote of itself is
/// left in any table, and those who waited are told without a reason.
/// </summary>
public sealed class AccountClosureTests
{
    /// <summary>Stands in every text that the person writes.</summary>
    private const string Mark = "岷山雪线";

    private const string Email = "person@test.example";
    private const string Owner = "示例钒业有限公司";
    private const string Bank = "示例银行";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task ClosingThePersonsAccount_LeavesNothingPersonal_AndTellsTheOthers(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInForPartyAsync(Owner, OrganisationKind.Enterprise);
        var bank = await app.SignInForPartyAsync(Bank);
        var waiting = await app.SignInForPartyAsync("示例乙投资", OrganisationKind.Investor);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var listing = await app.ListAsync(Owner, "提钒工艺");
        var session = await reviewer.AnnounceAsync(capacity: 1);
        var (person, partyId) = await JoinAsPersonAsync(app);
        await person.FillInAsync(("Form.Readiness", "7-9"), ("Form.From", "1000000"), ("Form.Text", $"{Mark}兴趣"));
        var entry = await person.WatchAsync(listing);
        await person.PostFormAsync(entry, "/note", ("Note.Note", $"{Mark}笔记"), ("Note.Tags", Mark));
        await person.PostFormAsync(entry, "/interest");
        await person.PostFormAsync($"/roadshows/{session}", "/sign-up");
        await waiting.PostFormAsync($"/roadshows/{session}", "/sign-up");
        var ownListing = await app.ListAsync($"{Mark}先生", "个人发明");
        await AddDossiersAsync(app, partyId);
        await AddTicketAsync(app, partyId);

        // The export holds it all before.
        var answer = await person.PostFormAsync("/desk/settings/data", "export");
        using var export = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Cancel));
        var (investing, financing) = (export.RootElement.GetProperty("investing"), export.RootElement.GetProperty("financing"));
        Assert.Contains("笔记", investing.GetProperty("shortlist").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("兴趣", investing.GetProperty("profiles").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, investing.GetProperty("interests").GetArrayLength());
        Assert.Equal(1, investing.GetProperty("seats").GetArrayLength());
        Assert.Equal(2, financing.GetProperty("dossiers").GetArrayLength());
        Assert.Contains("6800000", financing.GetProperty("dossiers").GetRawText(), StringComparison.Ordinal);
        Assert.Contains(ownListing, export.RootElement.GetProperty("listings").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("提问", export.RootElement.GetProperty("consultations").GetRawText(), StringComparison.Ordinal);

        await person.PostFormAsync("/desk/settings/data/close", "/close", ("Form.CurrentPassword", SignIn.Password));
        await app.RunBackgroundWorkAsync();

        Assert.Empty(await FindMarkAsync(app));
        var party = await app.QueryAsync(db => db.Set<Party>().AsNoTracking().SingleAsync(p => p.Id == partyId, Cancel));
        Assert.NotNull(party.ClosedAt);
        Assert.Equal(0, await app.QueryAsync(db => db.Set<InvestorProfile>().CountAsync(p => p.Id == partyId, Cancel)));
        Assert.Equal(0, await app.QueryAsync(db => db.Set<ShortlistEntry>().CountAsync(s => s.PartyId == partyId, Cancel)));
        var interest = await app.QueryAsync(db => db.Set<ListingInterest>().AsNoTracking().SingleAsync(Cancel));
        Assert.Equal((InterestState.Ended, InterestSide.Investor), (interest.State, interest.EndedBy));
        var dossiers = await app.QueryAsync(db => db.Set<Dossier>().AsNoTracking().ToListAsync(Cancel));
        Assert.All(dossiers, d => Assert.Equal((DossierStage.Withdrawn, null, ""), (d.Stage, d.RevenueFen, d.RightKeys)));
        Assert.Equal(RequestState.Dropped, (await app.QueryAsync(db => db.Set<DossierRequest>().AsNoTracking().SingleAsync(Cancel))).State);
        Assert.Equal(ListingState.Closed, await app.QueryAsync(db => db.Set<Listing>().Where(l => l.Number == ownListing).Select(l => l.State).SingleAsync(Cancel)));
        Assert.Equal(TicketState.Closed, (await app.QueryAsync(db => db.Set<ConsultationTicket>().AsNoTracking().SingleAsync(Cancel))).State);

        // The seat went to who waited; owner and bank read that it was withdrawn, and no more.
        Assert.Contains("您的席位", await waiting.MainTextAsync($"/roadshows/{session}"), StringComparison.Ordinal);
        Assert.Contains("撤回", await owner.MainTextAsync("/desk/messages"), StringComparison.Ordinal);
        Assert.Contains("撤回", await bank.MainTextAsync("/desk/messages"), StringComparison.Ordinal);
        var request = await app.QueryAsync(db => db.Set<DossierRequest>().Select(r => r.Id).SingleAsync(Cancel));
        Assert.Contains("已删除", await bank.MainTextAsync($"/desk/financing/requests/{request:N}"), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await owner.GetAsync($"/parties/{partyId:N}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task AMemberWhoLeavesAnOrganisation_TakesNothingOfItsAlong()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await app.SignInForPartyAsync("示例投资", OrganisationKind.Investor);
        var leaving = await app.SignInForPartyAsync("示例投资", OrganisationKind.Investor);
        await leaving.FillInAsync();

        await leaving.PostFormAsync("/desk/settings/data/close", "/close", ("Form.CurrentPassword", SignIn.Password));
        await app.RunBackgroundWorkAsync();

        Assert.Equal(1, await app.QueryAsync(db => db.Set<InvestorProfile>().CountAsync(Cancel)));
        Assert.Null((await app.QueryAsync(db => db.Set<Party>().AsNoTracking().SingleAsync(p => p.Name == "示例投资", Cancel))).ClosedAt);
    }

    private static async Task<(HttpClient Client, Guid PartyId)> JoinAsPersonAsync(ExchangeApp app)
    {
        var userId = await app.CreateUserAsync(Email);
        var partyId = await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var now = app.Time.GetUtcNow();
            var party = new Party { CreatedAt = now, IsDemo = true };
            party.Identify(new PartyIdentity(PartyKind.NaturalPerson, null, $"{Mark}先生", null, null, null));
            party.Describe(new PartyProfile("510411", null, $"{Mark}路", Mark, "13800000000", Email));
            party.VerifyAsExample(now);
            db.Add(party);
            db.Add(new PartyMember { PartyId = party.Id, UserId = userId, Role = MemberRole.Administrator, JoinedAt = now });
            await db.SaveChangesAsync(Cancel);
            return party.Id;
        });
        return (await app.SignInAsync(Email), partyId);
    }

    /// <summary>A draft, and one that a bank has.</summary>
    private static Task AddDossiersAsync(ExchangeApp app, Guid partyId) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var now = app.Time.GetUtcNow();
        var bankId = db.Set<Party>().Single(p => p.Name == Bank).Id;
        var userId = db.Set<PartyMember>().Single(m => m.PartyId == partyId).UserId;
        var need = new DossierNeed(300_000_00, FundPurpose.Equipment, $"{Mark}用途", 12, [ProductKind.Loan], "510411", ["SME"]);
        var draft = new Dossier("RZ-2026-900001", partyId, "510411", isDemo: true, now);
        Assert.True(draft.SaveNeed(need, now).Succeeded);
        var open = new Dossier("RZ-2026-900002", partyId, "510411", isDemo: true, now);
        Assert.True(open.SaveNeed(need, now).Succeeded);
        Assert.True(open.SaveRights([Guid.CreateVersion7()], now).Succeeded);
        Assert.True(open.SaveFigures(new DossierFigures(6_800_000, 100, 9_000_000, 1_000_000, 3, 2014, false), 2026, now).Succeeded);
        Assert.True(open.Open(Enum.GetValues<ConsentKind>(), userId, 2026, now).Succeeded);
        Assert.True(open.Send(now).Succeeded);
        db.AddRange(draft, open, new DossierRequest(open.Id, bankId, null, isOpen: true, new DateOnly(2026, 12, 1), now));
        await db.SaveChangesAsync(Cancel);
    });

    private static Task AddTicketAsync(ExchangeApp app, Guid partyId) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        db.Add(new ConsultationTicket(
            "ZX-2026-900001", partyId, Enum.GetValues<ExpertField>()[0], $"{Mark}主题", $"{Mark}提问", new DateOnly(2026, 12, 1), isDemo: true, app.Time.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
    });

    /// <summary>Every text of every table but the audit trail, which is never changed, and the events under way to it.</summary>
    private static Task<List<string>> FindMarkAsync(ExchangeApp app) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        List<string> found = [];
        var columns = db.Model.GetEntityTypes().Where(e => !e.IsMappedToJson() && e.GetTableName() is { } table && table != "Framework_AuditEntry")
            .SelectMany(e => e.GetProperties().Where(p => p.ClrType == typeof(string)).Select(p => (Table: e.GetTableName()!, Column: p.GetColumnName())));
        foreach (var (table, column) in columns.Distinct())
        {
            // Names of the model, not of a request.
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE {{0}}";
            if (await db.Database.SqlQueryRaw<int>(sql, $"%{Mark}%").SingleAsync(Cancel) > 0)
            {
                found.Add($"{table}.{column}");
            }
        }

        return found;
    });
}
