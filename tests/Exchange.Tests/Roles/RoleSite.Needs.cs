using Exchange.Framework.Data;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Roles;

/// <summary>Needs, answers and requests for the places of their paths.</summary>
internal sealed partial class RoleSite
{
    private async Task AddNeedSamplesAsync(AppDbContext db, Guid firm, Guid bank, DateTimeOffset now)
    {
        var today = new DateOnly(2026, 11, 23);
        var draft = new Need { Number = "XQ-2026-900001", AskerPartyId = firm, Title = "示例", Deadline = today.AddDays(60), CreatedAt = now, IsDemo = true };
        draft.Begin(
            new NeedText("示例", "示例", null, null, "示例", null, null, null, null, RewardKind.Negotiable, null, null, false, draft.Deadline),
            new Actor(NeedSide.Asker, null, now, today));
        var asked = new DetailAccess { NeedId = draft.Id, ReaderPartyId = bank, Purpose = "示例", AskedAt = now };
        var others = await db.Set<Need>().FirstAsync(n => n.AskerPartyId != firm && n.State == NeedState.Published, Cancel);
        var given = NeedAnswer.Send(
            others, firm, isVerified: true, new AnswerText(AnswerKind.Proposal, null, null, "示例", null, null, null, null), agrees: false, today, now, isDemo: true).Value;
        db.AddRange(draft, asked, given);
        await db.SaveChangesAsync(Cancel);
        Put("/desk/needs/{}", draft.Number);
        Put("/desk/needs/{}/access/{}", Text(asked.Id));
        Put("/desk/needs/answers/{}", Text(await db.Set<NeedAnswer>().Where(a => a.AskerPartyId == firm).Select(a => a.Id).FirstAsync(Cancel)));
        PutWhole("/desk/needs/answers/{}/agree", Text(given.Id));
        PutWhole("/desk/needs/answers/{}/withdraw", Text(given.Id));
        Put("/needs/{}", await db.Set<Need>().Where(n => n.AskerPartyId == firm && n.State == NeedState.Published && n.Details != null).Select(n => n.Number).FirstAsync(Cancel));
        Put("/Admin/Needs/{}", others.Number);
    }
}
