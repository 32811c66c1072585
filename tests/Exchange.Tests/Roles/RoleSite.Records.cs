using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Exchange.Content.Digests;
using Exchange.Content.Domain;
using Exchange.Dates.Domain;
using Exchange.Experts.Domain;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Roles;

/// <summary>Records that are a person's own: who has a place in the pool of experts, a calendar, an invitation; and what has a number or a secret.</summary>
internal sealed partial class RoleSite
{
    private int _numbers = 900_000;

    private async Task AddRecordSamplesAsync(IServiceProvider services, AppDbContext db, Guid bank, Guid investor, DateTimeOffset now)
    {
        AddExpertSamples(investor, now);

        var record = await db.Set<NoticeRecord>().OrderBy(r => r.Number).FirstAsync(Cancel);
        Put("/records/{}", record.Number);
        PutWhole("/Admin/Content/{}/correct", Text(record.ItemId));

        var links = services.GetRequiredService<DigestLinks>();
        Put("/digest/end/{}", async _ =>
        {
            var subscription = new DigestSubscription($"{Secret()}@test.example", new DigestChoice([], [], "", "zh-CN", DigestPeriod.Weekly), now);
            subscription.Confirm(now);
            await AddAsync(subscription);
            return links.End(subscription.Id)["/digest/end/".Length..];
        });

        // A number, not a record: what the page of that number answers.
        Put("/error/{}", "400");

        Put("/desk/party/invitations/{}", async user =>
        {
            var (token, email) = (Secret(), _userIds.First(p => p.Value == user).Key);
            await AddAsync(new PartyInvitation
            {
                PartyId = bank, Email = email, Role = MemberRole.Viewer, TokenHash = Hash(token), InvitedBy = _userIds[Somebody], ExpiresAt = now.AddDays(14),
            });
            return token;
        });

        var draft = new PolicyRecord
        {
            Id = Guid.CreateVersion7(), ContentItemId = "roles-draft", Type = PolicyTypeCodes.Policy, Culture = "zh-CN", LocalizationSet = "roles-draft", Title = "示例",
            Url = "/policies/roles-draft", PublishedAt = now, CommentUntil = new DateOnly(2027, 11, 23),
        };
        await AddAsync(draft);
        Put("/policies/drafts/{}", Text(draft.Id));

        var law = new PolicyRecord
        {
            Id = Guid.CreateVersion7(), ContentItemId = "roles-law", Type = PolicyTypeCodes.Law, Culture = "zh-CN", LocalizationSet = "roles-law", Title = "示例法",
            Url = "/laws/roles-law", PublishedAt = now,
        };
        await AddAsync(law);
        Put("/laws/{}", Text(law.Id));

        var secret = Secret();
        await AddAsync(new FeedToken { UserId = _userIds["viewer-bank@test.example"], Hash = Hash(secret), PartyId = bank, CreatedAt = now });
        Put("/calendar/{}", secret);

        using var content = new MemoryStream(Encoding.UTF8.GetBytes("示例\n"));
        var file = (await services.GetRequiredService<IFileStore>().SaveAsync(
            content, "public.csv", new FilePolicy([FileKind.Csv], 1 << 10, IsPublic: true), new FileOwner("RoleSite", Guid.CreateVersion7()), Cancel)).File!;
        await db.SaveChangesAsync(Cancel);
        Put("/files/{}", Text(file.Id));
        Put("/files/{}/{}", file.Name);
    }

    /// <summary>What an expert may do is tried by each person as an expert of the pool.</summary>
    private void AddExpertSamples(Guid asker, DateTimeOffset now)
    {
        _before["/desk/expert/leave"] = user => BecomeExpertAsync(user, now);
        PutWhole("/desk/expert/draws/{}/accept", user => DrawAsync(user, now));
        PutWhole("/desk/expert/draws/{}/refuse", user => DrawAsync(user, now));
        PutWhole("/desk/consultations/{}/take", async user => await AskAsync(null, await BecomeExpertAsync(user, now), asker, now));
        PutWhole("/desk/consultations/{}/answer", async user =>
        {
            var expert = await BecomeExpertAsync(user, now);
            return await AskAsync(expert, expert, asker, now);
        });
    }

    private async Task<string> AskAsync(Expert? assigned, Expert expert, Guid asker, DateTimeOffset now)
    {
        var ticket = new ConsultationTicket(Number("ZX"), asker, expert.Fields[0], "示例", "请问？", new DateOnly(2026, 12, 23), isDemo: true, now);
        if (assigned is not null)
        {
            Assert.True(ticket.Assign(assigned, [], new DateOnly(2026, 11, 23)).Succeeded);
        }

        await AddAsync(ticket);
        return ticket.Number;
    }

    private async Task<string> DrawAsync(string user, DateTimeOffset now)
    {
        var expert = await BecomeExpertAsync(user, now);
        var draw = new ExpertDraw(Number("CQ"), "示例", [expert.Fields[0]], topic: null, wanted: 1, [], isDemo: true);
        var listed = new DateOnly(2026, 11, 21);
        var lottery = new Lottery("示例", "https://example.com", 5, 22, IsVerified: false);
        Assert.True(draw.Commit([expert], [], new DrawSecret(DrawOrder.HashOf("secret"), ""), lottery, listed, now).Succeeded);
        Assert.True(draw.EnterValue(new TypedValue("27194", "26318", listed.AddDays(1)), new DateTime(2026, 11, 23, 8, 0, 0)).Succeeded);
        Assert.True(draw.Draw("secret", "one", "two", _ => true, new DateOnly(2026, 12, 1), now).Succeeded);
        await AddAsync(draw);
        return Text(draw.Entries[0].Id);
    }

    private Task<Expert> BecomeExpertAsync(string user, DateTimeOffset now) => _app.QueryAsync(async db =>
    {
        var expert = await db.Set<Expert>().Include(e => e.Interests).FirstOrDefaultAsync(e => e.UserId == user, Cancel);
        if (expert is null)
        {
            expert = new Expert(Number("ZJ"), user, isDemo: true, now);
            db.Add(expert);
        }

        Assert.True(expert.Declare(new ExpertDeclaration("示例", "示例", "示例单位", [ExpertField.Valuation], [], [], Publishes: false), byOperator: false, now).Succeeded);
        Assert.True(expert.Admit(new DateOnly(2027, 11, 23), new DateOnly(2026, 11, 23)).Succeeded);
        await db.SaveChangesAsync(Cancel);
        return expert;
    });

    private string Number(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-2026-{_numbers++}");

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
