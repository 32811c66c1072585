using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Events.Domain;
using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Listings.Domain;
using Exchange.Providers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Roles;

/// <summary>Records of events, and of what hangs on other records.</summary>
internal sealed partial class RoleSite
{
    private async Task AddEventSamplesAsync(AppDbContext db, Guid firm, Guid bank, string somebody, DateTimeOffset now)
    {
        var open = await db.Set<HouseEvent>().OrderBy(e => e.StartsAt).FirstAsync(e => e.ClosesAt > now && e.IsPublished && e.TakesSignUps, Cancel);
        var fair = await db.Set<HouseEvent>().OrderByDescending(e => e.StartsAt).FirstAsync(e => e.Kind == EventKind.Matchmaking, Cancel);
        fair.OrganiserPartyId = firm;
        var guest = await GuestAsync(db, fair, firm, MatchSide.Firm, now);
        var financier = await GuestAsync(db, fair, bank, MatchSide.Financier, now);
        var visitor = new SignUp(fair.Id, somebody, CheckInCode.New());
        visitor.Enter(new Participant("示例参加者", null, null, null, AgreesToContact: false, null), hasPlace: true, now);
        db.Add(visitor);
        await db.SaveChangesAsync(Cancel);

        Put("/events/{}", Text(open.Id));
        PutWhole("/events/{}/join", Text(fair.Id));
        Put("/desk/events/hosting/{}", Text(fair.Id));
        Put("/desk/events/hosting/{}/people/{}", Text(visitor.Id));
        // With a day to talk again, whatever the rows before have made of it.
        Task<string> MeetingAsync(string user) => _app.QueryAsync(async fresh =>
        {
            if (await fresh.Set<MatchMeeting>().FirstOrDefaultAsync(m => m.FirmId == guest.Id, Cancel) is not { } planned)
            {
                planned = new MatchMeeting(fair.Id, guest.Id, financier.Id, slot: 40, table: 40);
                fresh.Add(planned);
            }

            planned.Tell(MeetingOutcome.TalksContinue, null, new DateOnly(2026, 12, 7), now, new DateOnly(2026, 11, 23));
            await fresh.SaveChangesAsync(Cancel);
            return Text(planned.Id);
        });

        Put("/desk/events/hosting/{}/matchmaking/meetings/{}", MeetingAsync);
        Put("/desk/events/hosting/{}/materials/{}", async _ =>
            await KeepAsync(new EventMaterial { EventId = fair.Id, FileId = await StoreAsync("示例\n"), Title = "示例", AddedAt = now }, m => m.Id));
        Put("/desk/events/guests/{}", Text(guest.Id));
        Put("/desk/events/guests/{}/meetings/{}", MeetingAsync);
        Put("/desk/events/tickets/{}", user => TicketAsync(open, user, now));
        Put("/check-in/{}", TicketToken.Write(visitor.Id, fair.TicketKey));
        Put("/Admin/Events/proposals/{}", await KeepAsync(
            new EventProposal(firm, somebody, new ProposedEvent("示例", "示例", EventKind.Matchmaking, now.AddDays(30), now.AddDays(30).AddHours(2), null, null), now), p => p.Id));
    }

    private async Task AddDependentSamplesAsync(AppDbContext db, Guid firm, Guid bank, string draft, DateTimeOffset now)
    {
        var request = await (
            from r in db.Set<DossierRequest>() join d in db.Set<Dossier>() on r.DossierId equals d.Id
            where d.PartyId == firm && r.LenderId == bank && r.IsOpen select new { r.Id, r.DossierId }).FirstAsync(Cancel);
        async Task<string> DocumentAsync(string user) => await KeepAsync(
            new DossierDocument { DossierId = request.DossierId, Kind = DocumentKind.Other, FileId = await StoreAsync("示例\n"), Name = "sample.csv", Length = 1, AddedAt = now }, d => d.Id);
        Put("/desk/financing/{}/documents/{}", DocumentAsync);
        Put("/desk/financing/requests/{}/documents/{}", DocumentAsync);
        Put("/Admin/Financing/{}/documents/{}", DocumentAsync);
        Put("/desk/financing/{}/joint/{}", _ => KeepAsync(new JointQuestion { DossierId = request.DossierId, RequestId = request.Id, Text = "请问？", AskedAt = now }, q => q.Id));
        var listing = await db.Set<Listing>().Where(l => l.Number == draft).Select(l => l.Id).SingleAsync(Cancel);
        Put("/desk/listings/{}/reports/{}", await KeepAsync(ReportOf(listing, now), r => r.Id));
        Put("/Admin/Digests/{}", _ => KeepAsync(
            new DigestSubscription(Text(Guid.CreateVersion7()) + "@test.example", new DigestChoice([], [], "", "zh-CN", default), now), d => d.Id));
        foreach (var person in _userIds.Values.Distinct().ToList())
        {
            // Whoever may read a dossier has said why before.
            db.Add(new OperatorReason { DossierId = request.DossierId, UserId = person, Reason = "示例", At = now });
        }

        // What is shut and opened by other rows is open for these.
        foreach (var part in new[] { "whole", "joint", "documents/{}" })
        {
            PutWhole($"/desk/financing/requests/{{}}/{part}", async _ =>
            {
                await _app.QueryAsync(async fresh =>
                {
                    var opened = await fresh.Set<DossierRequest>().SingleAsync(r => r.Id == request.Id, Cancel);
                    opened.SetAccess(isOpen: true, now);
                    opened.InviteToJoint(invite: true, now);
                    return await fresh.SaveChangesAsync(Cancel);
                });
                return Text(request.Id);
            });
        }

        await db.SaveChangesAsync(Cancel);
        Put("/feed.{}", "atom");
        Put("/info/feed.{}", "atom");
        Put("/{}/feed.{}", "atom");
        Put("/topics/{}", "VT01");
        Put("/topics/{}/feed.{}", "atom");
        var number = await db.Set<AdmissionList>().Select(l => (int?)l.Number).MaxAsync(Cancel);
        if (number is null)
        {
            await AddAsync(new AdmissionList { Number = 1, PublishedAt = now });
        }

        Put("/providers/admitted/{}", (number ?? 1).ToString(CultureInfo.InvariantCulture));
    }

    private async Task AddTextSamplesAsync(IServiceProvider services, AppDbContext db, DateTimeOffset now)
    {
        // In Chinese alone, so that it can be translated.
        var article = (await services.GetRequiredService<IContentStore>().ImportAsync(
            new ContentImport
            {
                ContentItemId = "roles-sample", LocalizationSet = "roles-sample", Type = ContentTypeCodes.Article, Culture = "zh-CN", Slug = "roles-sample", Title = "示例",
                Markdown = "示例", Publish = true, PublishedAt = now,
            },
            Cancel)).Value;
        await db.SaveChangesAsync(Cancel);
        Put("/{}", "news");
        Put("/{}/{}", "roles-sample");
        Put("/cards/{}", "roles-sample");
        PutWhole("/Admin/Content/{}/translate", Text(article.Id));
        _queries[RoleTable.ShapeOf("/Admin/Content/{}/translate")] = "culture=en";
    }

    private static async Task<MatchGuest> GuestAsync(AppDbContext db, HouseEvent fair, Guid party, MatchSide side, DateTimeOffset now)
    {
        if (await db.Set<MatchGuest>().FirstOrDefaultAsync(g => g.EventId == fair.Id && g.PartyId == party, Cancel) is not { } guest)
        {
            guest = new MatchGuest(fair.Id, party, side, now);
            db.Add(guest);
        }

        return guest;
    }

    // A person stands in an event once.
    private async Task<string> TicketAsync(HouseEvent held, string user, DateTimeOffset now)
    {
        var known = await _app.QueryAsync(db => db.Set<SignUp>().Where(s => s.EventId == held.Id && s.UserId == user).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(Cancel));
        if (known is { } id)
        {
            return Text(id);
        }

        var ticket = new SignUp(held.Id, user, CheckInCode.New());
        ticket.Enter(new Participant("示例参加者", null, null, null, AgreesToContact: false, null), hasPlace: true, now);
        return await KeepAsync(ticket, s => s.Id);
    }
}
