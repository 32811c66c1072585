using System.Text;
using Exchange.Advertising.Domain;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Experts.Domain;
using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Imports.Domain;
using Exchange.Inquiries.Domain;
using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Policies.Domain;
using Exchange.Products.Domain;
using Exchange.Providers.Domain;
using Exchange.Rights.Domain;
using Exchange.Statistics.Services;
using Exchange.Tests.Infrastructure;
using Exchange.Users.Domain;
using Exchange.Watching.Contracts;
using Exchange.Watching.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Roles;

/// <summary>Who acts for what, and which record stands for which place.</summary>
internal sealed partial class RoleSite
{
    // The longest prefix counts.
    private static readonly (string Prefix, string Name)[] _organisations =
    [
        ("/", "firm"), ("/desk/adverts", "bank"), ("/desk/products", "bank"), ("/desk/provider", "bank"), ("/desk/leads", "bank"),
        ("/desk/financing/requests", "bank"), ("/desk/investing", "investor"),
    ];

    // What an address asks for beside its path.
    private readonly Dictionary<string, string> _queries = new(StringComparer.Ordinal)
    {
        ["/preferences/language"] = "culture=zh-CN", ["/preferences/text-size"] = "size=normal",
        ["/account/confirmemail"] = "userId=x&code=y", ["/account/resetpassword"] = "userId=x&code=y", ["/account/confirmemailchange"] = "userId=x&email=a%40test.example&code=y",
    };

    /// <summary>Whose the records are that belong to nobody of the table.</summary>
    private const string Somebody = "somebody@test.example";

    private static readonly Dictionary<string, string> _names = new(StringComparer.Ordinal)
    {
        ["firm"] = "示例钒业有限公司", ["bank"] = "示例银行攀枝花分行", ["investor"] = "示例创业投资有限公司",
    };

    private readonly Dictionary<string, Guid> _parties = new(StringComparer.Ordinal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task AddPeopleAsync()
    {
        foreach (var (name, party) in _names)
        {
            _parties[name] = await _app.QueryAsync(db => db.Set<Party>().Where(p => p.Name == party).Select(p => p.Id).SingleAsync(Cancel));
            foreach (var (column, role) in _partyColumns.Zip([MemberRole.Viewer, MemberRole.Manager, MemberRole.Administrator]))
            {
                var email = $"{column}-{name}@test.example".Replace(" ", "-", StringComparison.Ordinal).ToLowerInvariant();
                var id = _userIds[email] = await _app.CreateUserAsync(email);
                await AddAsync(new PartyMember { PartyId = _parties[name], UserId = id, Role = role, JoinedAt = _app.Time.GetUtcNow() });
            }
        }

        foreach (var role in new[] { "Reviewer", "Editor", "Finance", "AuctionHost", "Auditor", "Administrator" })
        {
            _userIds[$"{role.ToLowerInvariant()}@test.example"] = await _app.CreateUserAsync($"{role.ToLowerInvariant()}@test.example", role);
        }

        _userIds[Somebody] = await _app.CreateUserAsync(Somebody);
        _userIds["no-party@test.example"] = await _app.CreateUserAsync("no-party@test.example");
    }

    /// <summary>
    /// To try rows on a record, put it here under the beginning of their paths up to its place. Most are the demo's; what a row uses
    /// up is made anew for every cell.
    /// </summary>
    private async Task AddSamplesAsync()
    {
        var now = _app.Time.GetUtcNow();
        var (firm, bank, investor) = (_parties["firm"], _parties["bank"], _parties["investor"]);
        var somebody = _userIds[Somebody];
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            await AddDeskSamplesAsync(db, firm, bank, investor, somebody, now);
            await AddEventSamplesAsync(db, firm, bank, somebody, now);
            await AddOperatorSamplesAsync(services, db, bank, somebody, now);
            await AddRecordSamplesAsync(services, db, bank, investor, now);
        });
    }

    private async Task AddDeskSamplesAsync(AppDbContext db, Guid firm, Guid bank, Guid investor, string somebody, DateTimeOffset now)
    {
        var published = await db.Set<Listing>().FirstAsync(l => l.OwnerPartyId == firm && l.State == ListingState.Published, Cancel);
        var right = await db.Set<IpRight>().FirstAsync(r => r.ClaimedBy == firm, Cancel);
        var draft = new Listing
        {
            Number = "PZH-2026-900002", OwnerPartyId = firm, Title = "示例", ExpiresOn = new DateOnly(2027, 11, 23), CreatedAt = now, IsDemo = true,
        };
        draft.Create([right.Id], [OfferMode.Assignment], new Actor(EventActor.Owner, somebody, now, new DateOnly(2026, 11, 23)));
        var others = await db.Set<Listing>().FirstAsync(l => l.OwnerPartyId != firm && l.State == ListingState.Published, Cancel);
        var (inquiry, message) = Inquiry.Open(
            new ListingSummary(others.Id, others.Number, others.Title, others.OwnerPartyId, others.State, [OfferMode.Assignment], IsDemo: true),
            firm, OfferMode.Assignment, "请问？", new Author(somebody, "somebody"), now).Value;
        var mapping = new ImportRun(Guid.CreateVersion7(), firm, somebody, new ImportFile(await StoreAsync("公开号,名称\n"), "patents.csv", 1, ImportFormat.Csv), now);
        db.AddRange(draft, inquiry, message, mapping);
        await db.SaveChangesAsync(Cancel);

        await AddDependentSamplesAsync(db, firm, bank, draft.Number, now);
        Put("/desk/listings/{}", draft.Number);
        Put("/desk/listings/{}/files/{}", async _ =>
        {
            var file = await StoreAsync("示例\n");
            await AddAsync(new ListingFile { ListingId = draft.Id, FileId = file, Position = 0 });
            return Text(file);
        });
        Put("/desk/listings/{}/offers/{}", nameof(OfferMode.Assignment));
        Put("/desk/listings/{}/offers/{}/{}", nameof(OfferState.Suspended));
        Put("/listings/{}", published.Number);
        var offered = await db.Set<Listing>().Include(l => l.Offers).Where(l => l.State == ListingState.Published).ToListAsync(Cancel);
        PutWhole("/listings/{}/royalty", offered.First(l => l.Offers.Any(o => o.Terms.PriceKind == PriceKind.Royalty)).Number);
        Put("/desk/rights/{}", Text(right.Id));
        Put("/desk/rights/{}/drawings/{}", async _ =>
        {
            var file = await StoreAsync("示例\n");
            await AddAsync(new RightDrawing { RightId = right.Id, FileId = file, Position = 0 });
            return Text(file);
        });
        Put("/patents/{}", right.Number);
        Put("/api/v1/patents/{}", right.Number);
        Put("/rights/{}", Text(right.Id));
        Put("/parties/{}", Text(firm));
        Put("/desk/inquiries/{}", Text(inquiry.Id));
        Put("/Admin/Inquiries/{}", Text(inquiry.Id));
        Put("/desk/imports/{}", Text(mapping.Id));
        Put("/Admin/Imports/{}", Text(mapping.Id));

        Put("/desk/adverts/{}", await db.Set<AdBooking>().Where(b => b.PartyId == bank && b.State == AdState.Draft).Select(b => b.Number).FirstAsync(Cancel));
        PutWhole("/desk/adverts/{}/report.csv", await db.Set<AdBooking>().Where(b => b.PartyId == bank && b.State == AdState.Running).Select(b => b.Number).FirstAsync(Cancel));
        Put("/ads/{}", await db.Set<AdBooking>().Where(b => b.State == AdState.Running).Select(b => b.Number).FirstAsync(Cancel));

        var ticket = await db.Set<ConsultationTicket>().Where(t => t.PartyId == firm && t.ExpertId != null).FirstAsync(Cancel);
        Put("/desk/consultations/{}", ticket.Number);
        Put("/experts/draws/{}", await db.Set<ExpertDraw>().OrderBy(d => d.Number).Select(d => d.Number).FirstAsync(Cancel));

        var request = await (
            from r in db.Set<DossierRequest>() join d in db.Set<Dossier>() on r.DossierId equals d.Id
            where d.PartyId == firm && r.LenderId == bank && r.IsOpen select new { r.Id, d.Number }).FirstAsync(Cancel);
        var begun = new Dossier("FIN-2026-900001", firm, "510411", isDemo: true, now);
        db.Add(begun);
        await db.SaveChangesAsync(Cancel);
        Put("/desk/financing/{}", request.Number);
        foreach (var step in new[] { "need", "rights", "figures", "consents" })
        {
            // Only what has not been sent is filled in.
            PutWhole($"/desk/financing/{{}}/{step}", begun.Number);
        }

        _queries["/inquiries/new"] = "listing=" + others.Number;
        _queries["/desk/investing/shortlist"] = "listing=" + published.Number;
        _queries[RoleTable.ShapeOf("/roadshows/{}/apply")] = "listing=" + published.Number;
        _queries["/desk/party/switch"] = "id=" + Text(firm);
        Put("/desk/financing/{}/pick/{}", Text(request.Id));
        Put("/desk/financing/{}/requests/{}", Text(request.Id));
        Put("/desk/financing/requests/{}", Text(request.Id));
        Put("/Admin/Financing/{}", request.Number);
        Put("/Admin/Financing/{}/requests/{}", Text(request.Id));

        var entry = await (
            from e in db.Set<ShortlistEntry>() join i in db.Set<ListingInterest>() on e.ListingId equals i.ListingId
            where e.PartyId == investor && i.InvestorPartyId == investor && i.OwnerPartyId == firm select new { e.Id, Interest = i.Id }).FirstAsync(Cancel);
        Put("/desk/investing/shortlist/{}", Text(entry.Id));
        Put("/desk/investing/shortlist/{}/interest/{}", Text(entry.Interest));
        Put("/desk/interest/{}", Text(entry.Interest));
        var roadshow = await db.Set<RoadshowSession>().OrderBy(s => s.Number).FirstAsync(Cancel);
        var pitch = await db.Set<RoadshowPitch>().Where(p => p.PartyId == firm).Select(p => p.Id).FirstAsync(Cancel);
        Put("/roadshows/{}", roadshow.Number);
        Put("/roadshows/{}/applications/{}", Text(pitch));
        Put("/Admin/Roadshows/{}", roadshow.Number);
        Put("/Admin/Roadshows/{}/applications/{}", Text(pitch));

        await AddNeedSamplesAsync(db, firm, bank, now);
        Put("/products/{}", await db.Set<Product>().Where(p => p.IsPublished).Select(p => p.Number).FirstAsync(Cancel));
        Put("/desk/products/{}", async _ =>
        {
            var number = "FP-" + Guid.CreateVersion7().ToString("N")[20..];
            await AddAsync(new Product { Number = number, ProviderPartyId = bank, CreatedAt = now, IsExample = true });
            return number;
        });

        Put("/providers/{}", await db.Set<Provider>().Where(p => p.IsPublished && p.Id != bank).OrderBy(p => p.Number).Select(p => p.Number).FirstAsync(Cancel));
        Put("/desk/leads/{}", await KeepAsync(ProviderLead.Ask(bank, somebody, null, "请问？", null, now), l => l.Id));
        Put("/desk/provider/cases/{}", _ => KeepAsync(new ProviderCase { ProviderId = bank, Title = "示例", FinishedOn = new DateOnly(2026, 1, 5), SubmittedAt = now }, c => c.Id));
        Put("/desk/provider/licences/{}", _ => KeepAsync(LicenceOf(bank, now), l => l.Id));
        Put("/desk/messages/{}", user => KeepAsync(
            new InboxMessage { UserId = user, Kind = "listing.approved", Subject = "Saved.", Arguments = "[]", Url = "/desk", At = now }, m => m.Id));
        Put("/desk/settings/sessions/{}", user => KeepAsync(
            new UserSession { UserId = user, Device = "示例", Address = "127.0.0.x", SignedInAt = now, LastSeenAt = now }, s => s.Id));

        Put("/desk/searches/{}", user => KeepAsync(new SavedSearch(user, "示例", "patents", "?q=x", SearchPeriod.Daily, now), s => s.Id));
        Put("/desk/searches/watch/{}", user => KeepAsync(
            new Watch(user, "right", new WatchedThing(Guid.CreateVersion7(), "ZL", "示例", "/patents/ZL", true, "", ""), now), w => w.Id));
        Put("/export/{}", "patents");
        Put("/chain/{}", "VT03");

        Put("/desk/party/members/invitations/{}", _ => KeepAsync(
            new PartyInvitation
            {
                PartyId = firm, Email = Text(Guid.CreateVersion7()) + "@test.example", Role = MemberRole.Viewer, TokenHash = Text(Guid.CreateVersion7()) + Text(Guid.CreateVersion7()), InvitedBy = somebody,
                ExpiresAt = now.AddDays(14),
            },
            i => i.Id));
        Put("/desk/party/members/requests/{}", _ => KeepAsync(new JoinRequest { PartyId = firm, UserId = Text(Guid.CreateVersion7()) }, r => r.Id));
        Put("/desk/party/members/{}", _ => KeepAsync(
            new PartyMember { PartyId = firm, UserId = Text(Guid.CreateVersion7()), Role = MemberRole.Viewer, JoinedAt = now }, m => m.Id));
        Put("/desk/party/join/{}", Text(investor));
        AddApiSamples(firm, somebody, now);
    }

    private async Task AddOperatorSamplesAsync(IServiceProvider services, AppDbContext db, Guid bank, string somebody, DateTimeOffset now)
    {
        var listing = await db.Set<Listing>().FirstAsync(l => l.State == ListingState.Published, Cancel);
        Put("/Admin/Listings/{}", listing.Number);
        Put("/Admin/ListingReports/{}", await KeepAsync(ReportOf(listing.Id, now), r => r.Id));
        var right = await db.Set<IpRight>().OrderBy(r => r.Id).FirstAsync(Cancel);
        Put("/Admin/Rights/Claims/{}", await KeepAsync(
            new RightClaim { RightId = right.Id, PartyId = bank, Evidence = Exchange.Rights.Domain.EvidenceKind.PowerOfAttorney, IsDispute = true, SubmittedAt = now }, c => c.Id));
        Put("/Admin/Rights/Events/{}", _ => KeepAsync(
            LegalEvent.Stated(right.Id, bank, isByClaimant: false, "GR01", new DateOnly(2026, 1, 5), null, null, null, "示例", somebody, now), e => e.Id));

        var record = await db.Set<IpRight>().Where(r => r.Id != right.Id).OrderBy(r => r.Id).Select(r => r.Id).FirstAsync(Cancel);
        Put("/Admin/Duplicates/Rights/{}", _ => KeepAsync(RightMerge.Propose(record, right.Id, "示例", somebody, now), m => m.Id));
        _queries[RoleTable.ShapeOf("/Admin/Duplicates/Rights/compare")] = $"goes={Text(record)}&stays={Text(right.Id)}";
        _queries[RoleTable.ShapeOf("/Admin/Duplicates/Rights/propose")] = $"Form.Goes={Text(record)}&Form.Stays={Text(right.Id)}";
        _queries[RoleTable.ShapeOf("/Admin/Duplicates/Rights/two")] = $"Form.Goes={Text(record)}&Form.Stays={Text(right.Id)}";

        Put("/Admin/Rights/Holders/{}", _ => KeepAsync(
            new HolderToTell { RightId = right.Id, Burden = Exchange.Rights.Contracts.StatusFlag.Pledged, Cause = HolderCause.OwnersChanged, Holder = "示例银行", HappenedOn = new DateOnly(2026, 1, 5), At = now }, h => h.Id));

        Put("/Admin/TradeRules/{}", "pledged");
        Put("/Admin/TradeRules/versions/{}", _ => KeepAsync(
            new TradeRuleVersion
            {
                When = TradeCondition.Pledged, Mode = Exchange.Rights.Contracts.TradeMode.Pledge, Code = "示例", Light = Exchange.Rights.Contracts.TradeLight.Red, Text = "示例", Article = "示例",
                From = new DateOnly(2020, 1, 5), Source = "示例", Why = "示例", EnteredBy = somebody, EnteredAt = now,
            },
            v => v.Id));
        Put("/Admin/Synonyms/{}", (await services.GetRequiredService<Exchange.Search.Contracts.ISynonymList>().ListAsync(null, false, 1, Cancel)).Items[0].Key);
        Put("/Admin/Synonyms/missed/{}", async _ =>
        {
            var key = Text(Guid.CreateVersion7()) + Text(Guid.CreateVersion7());
            await AddAsync(new Exchange.Search.Domain.MissedQuery { Key = key, Text = "示例", Count = 5, LastOn = new DateOnly(2026, 1, 5) });
            return key;
        });
        Put("/Admin/Adverts/{}", await db.Set<AdBooking>().Where(b => b.State == AdState.Submitted).Select(b => b.Number).FirstAsync(Cancel));
        Put("/Admin/Consultations/{}", await db.Set<ConsultationTicket>().OrderBy(t => t.Number).Select(t => t.Number).FirstAsync(Cancel));
        var draw = await db.Set<ExpertDraw>().Include(d => d.Entries).OrderBy(d => d.Number).FirstAsync(Cancel);
        Put("/Admin/Draws/{}", draw.Number);
        Put("/Admin/Draws/{}/entries/{}", Text(draw.Entries[0].Id));
        Put("/Admin/Experts/{}", await db.Set<Expert>().OrderBy(e => e.Number).Select(e => e.Number).FirstAsync(Cancel));

        Put("/Admin/Parties/{}", Text(bank));
        Put("/Admin/Parties/{}/former-names/{}", _ => KeepAsync(PartyFormerName.Claim(bank, "示例" + Text(Guid.CreateVersion7()), Guid.CreateVersion7(), now), n => n.Id));
        var twin = await db.Set<Party>().Where(p => p.Kind == Exchange.Parties.Contracts.PartyKind.Organisation && p.Id != bank).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync(Cancel);
        Put("/Admin/Duplicates/{}", _ => KeepAsync(PartyMerge.Propose(twin, bank, [], "示例", somebody, now), m => m.Id));
        _queries[RoleTable.ShapeOf("/Admin/Duplicates/compare")] = $"goes={Text(twin)}&stays={Text(bank)}";
        _queries[RoleTable.ShapeOf("/Admin/Duplicates/propose")] = $"Form.Goes={Text(twin)}&Form.Stays={Text(bank)}";
        _queries[RoleTable.ShapeOf("/Admin/Duplicates/two")] = $"Form.Goes={Text(twin)}&Form.Stays={Text(bank)}";
        Put("/Admin/Providers/{}", Text(bank));
        Put("/Admin/Providers/cases/{}", await KeepAsync(
            new ProviderCase { ProviderId = bank, Title = "示例", FinishedOn = new DateOnly(2026, 1, 5), SubmittedAt = now }, c => c.Id));
        Put("/Admin/Providers/licences/{}", await KeepAsync(LicenceOf(bank, now), l => l.Id));
        var complaint = await KeepAsync(ProviderComplaint.File(bank, somebody, "示例", now), c => c.Id);
        Put("/Admin/Providers/complaints/{}", complaint);
        Put("/desk/provider/complaints/{}", complaint);

        _queries[RoleTable.ShapeOf("/Admin/Consultations/{}/assign")] = "expert=" + await db.Set<Expert>().OrderBy(e => e.Number).Select(e => e.Number).FirstAsync(Cancel);
        await AddTextSamplesAsync(services, db, now);
        var text = await db.Set<ContentItem>().OrderBy(i => i.Id).FirstAsync(i => i.Type == ContentTypeCodes.Page && i.PublishedVersion != null, Cancel);
        Put("/Admin/Content/{}", Text(text.Id));
        Put("/Admin/Content/{}/versions/{}", "1");
        // A row ends the links passed on.
        Put("/preview/{}", _ => _app.InScopeAsync(async scope => (await scope.GetRequiredService<PreviewLinks>().UrlOfAsync(text.Id, Cancel))["/preview/".Length..]));
        Put("/Admin/PolicyComments/{}", await KeepAsync(new PolicyComment(text.Id, somebody, null, "示例", now), c => c.Id));

        var picture = await db.Set<MediaItem>().OrderBy(i => i.Id).FirstAsync(Cancel);
        Put("/Admin/Media/{}", Text(picture.Id));
        Put("/media/{}", Text(picture.Id));
        Put("/media/{}/{}", picture.Name);
        Put("/Admin/Media/folders/{}", _ => KeepAsync(new MediaFolder(MediaFolder.Top, Text(Guid.CreateVersion7())), f => f.Id));

        Put("/openapi/{}", "v1");
        Put("/Admin/Users/{}", somebody);
        Put("/Admin/Settings/{}", "SiteIdentity");
        Put("/Admin/Calendars/{}", "2026");
        Put("/Admin/Background/Events/{}", _ => KeepAsync(
            new OutboxMessage { EventType = "示例", Payload = "{}", OccurredAt = now, NextAttemptAt = now.AddYears(1), FailedAt = now }, m => m.Id));
        Put("/Admin/Background/Jobs/{}", _ => KeepAsync(
            new Job { Kind = "示例", Payload = "{}", State = JobState.Failed, CreatedAt = now, NextAttemptAt = now.AddYears(1) }, j => j.Id));
        var figure = (await services.GetRequiredService<FigureReader>().ReadAsync(publicOnly: false, null, Cancel))
            .SelectMany(s => s.Figures).First(f => f.Figure.Rows is not null && f.Groups.Count > 0);
        Put("/Admin/Statistics/{}", figure.Figure.Code);
        Put("/Admin/Statistics/{}/{}", figure.Groups[0].Key);
    }

    private void Put(string shape, string value) => Put(shape, _ => Task.FromResult(value));

    private void Put(string shape, Func<string, Task<string>> make) => _samples[RoleTable.ShapeOf(shape)] = new RoleSample(make);

    /// <summary>For one address that needs another record than the others of its kind.</summary>
    private void PutWhole(string shape, string value) => PutWhole(shape, _ => Task.FromResult(value));

    private void PutWhole(string shape, Func<string, Task<string>> make) => _whole[RoleTable.ShapeOf(shape)] = new RoleSample(make);

    private Task AddAsync(object row) => _app.QueryAsync(db =>
    {
        db.Add(row);
        return db.SaveChangesAsync(Cancel);
    });

    private async Task<string> KeepAsync<T>(T row, Func<T, Guid> id)
        where T : class
    {
        await AddAsync(row);
        return Text(id(row));
    }

    private async Task<Guid> StoreAsync(string text) => await _app.InScopeAsync(async services =>
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var kept = await services.GetRequiredService<IFileStore>()
            .SaveAsync(content, "sample.csv", new FilePolicy([FileKind.Csv], 1 << 10, IsPublic: false), new FileOwner("RoleSite", Guid.CreateVersion7()), Cancel);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
        return kept.File!.Id;
    });

    // Checked, because a bank with an unchecked one offers nothing.
    private static ProviderLicence LicenceOf(Guid bank, DateTimeOffset now)
    {
        var licence = new ProviderLicence { ProviderId = bank, Kind = "financial", Number = "示例", ValidFrom = new DateOnly(2026, 1, 5), SubmittedAt = now };
        licence.Check(confirmed: true, "示例", null, now, new DateOnly(2026, 11, 23));
        return licence;
    }

    private static ListingReport ReportOf(Guid listing, DateTimeOffset now) => new()
    {
        ListingId = listing, Reason = ReportReason.Other, Statement = "示例", ContactName = "示例", ContactEmail = "a@test.example", Culture = "zh-CN", At = now,
    };

    private static string Text(Guid id) => id.ToString("N");
}
