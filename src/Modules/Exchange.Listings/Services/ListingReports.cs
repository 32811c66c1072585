using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

/// <summary>Notice and takedown. Null: there is no such record.</summary>
internal sealed class ListingReports
{
    private const int PageSize = 20;

    // Each sends a receipt to an address that nobody has confirmed.
    private const int MostOfAddressADay = 5;

    private readonly AppDbContext _db;
    private readonly ListingStore _store;
    private readonly ListingEffects _effects;
    private readonly PartyMembership _membership;
    private readonly IMailQueue _mail;
    private readonly ReportFiles _files;
    private readonly ICurrentParty _party;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;
    private readonly PoCatalog _translations;
    private readonly IDistricts _districts;

    public ListingReports(
        AppDbContext db, ListingStore store, ListingEffects effects, PartyMembership membership, IMailQueue mail, ICurrentUser user, SiteClock clock,
        PoCatalog translations, ReportFiles files, ICurrentParty party, IDistricts districts)
    {
        _files = files;
        _party = party;
        _db = db;
        _store = store;
        _effects = effects;
        _membership = membership;
        _mail = mail;
        _user = user;
        _clock = clock;
        _translations = translations;
        _districts = districts;
    }

    /// <summary>The empty form; null when the public cannot see the listing.</summary>
    public async Task<ReportPage?> NewAsync(string number, ReportForm form, CancellationToken cancellationToken) =>
        await FindPublicAsync(number, cancellationToken) is { } listing ? new ReportPage(listing.Number, listing.Title, form) : null;

    public async Task<Result?> SendAsync(string number, ReportForm form, IReadOnlyList<IFormFile> uploads, CancellationToken cancellationToken)
    {
        if (await FindPublicAsync(number, cancellationToken) is not { } listing)
        {
            return null;
        }

        if (form.Reason is not { } reason || !Enum.IsDefined(reason))
        {
            return Result.Fail("Choose what is wrong.", nameof(form.Reason));
        }

        if (!form.Confirmed)
        {
            return Result.Fail("Please confirm that the statement is true.", nameof(form.Confirmed));
        }

        if (TypedText.Clean(form.Statement) is not { } statement)
        {
            return Result.Fail("Say what is wrong and how you know.", nameof(form.Statement));
        }

        if (TypedText.Clean(form.ContactName) is not { } name)
        {
            return Result.Fail("Enter your name.", nameof(form.ContactName));
        }

        var address = TypedText.Clean(form.ContactEmail) ?? "";
        var since = _clock.Now.AddDays(-1);
        if (await _db.Set<ListingReport>().CountAsync(r => r.At > since && r.ContactEmail == address, cancellationToken) >= MostOfAddressADay)
        {
            return Result.Fail("From this address {0} reports have come within a day. Please wait for the answers to them.", nameof(form.ContactEmail), MostOfAddressADay);
        }

        var report = new ListingReport
        {
            ListingId = listing.Id,
            Reason = reason,
            Statement = statement,
            ContactName = name,
            ContactEmail = address,
            Culture = CultureInfo.CurrentUICulture.Name,
            ReporterUserId = _user.Id,
            At = _clock.Now,
        };
        _db.Add(report);
        var kept = await _files.AddAsync(report.Id, uploads, byOwner: false, cancellationToken);
        if (!kept.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return kept with { Field = nameof(form.Files) };
        }

        var localizer = _translations.In<ListingReports>(CultureInfo.CurrentUICulture);
        _mail.Enqueue(new MailMessage(
            report.ContactEmail,
            localizer["Your report about listing {0} has arrived", listing.Number],
            localizer["Your report about listing {0} “{1}” has arrived. The owner is told of it and may answer; your name and address are not shown to it. The operator decides and writes to you.", listing.Number, listing.Title]));
        await _effects.TellReportDeskAsync(listing, report.Id, "A report about listing {0} “{1}” waits for a decision.", cancellationToken);
        await _effects.TellOwnerAsync(
            listing, ListingNotices.Reported, "Listing {0} “{1}” was reported. Read the report on its page and answer it before the operator decides.", cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>The owner's counter-statement with its evidence. Null when the listing is not the caller's to manage.</summary>
    public async Task<Result?> AnswerAsync(string number, Guid reportId, AnswerForm form, IReadOnlyList<IFormFile> uploads, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } current
            || await _store.ReadAsync(number, cancellationToken) is not { } listing || listing.OwnerPartyId != current.Party.Id)
        {
            return null;
        }

        var report = await _db.Set<ListingReport>().FirstOrDefaultAsync(r => r.Id == reportId && r.ListingId == listing.Id, cancellationToken);
        if (report is null)
        {
            return Result.Fail("There is no such report about this listing.");
        }

        var result = report.AnswerWith(TypedText.Clean(form.Text), new Actor(EventActor.Owner, _user.Id, _clock.Now, _clock.Today));
        if (result.Succeeded)
        {
            result = await _files.AddAsync(report.Id, uploads, byOwner: true, cancellationToken);
        }

        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        await _effects.TellReportDeskAsync(listing, report.Id, "The owner of listing {0} “{1}” has answered a report.", cancellationToken);
        return await _db.TrySaveAsync(cancellationToken) ? result : Result.Fail("This report has been answered or decided already.");
    }

    public async Task<ReportsPage> ListAsync(bool all, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var reports = _db.Set<ListingReport>().AsNoTracking();
        if (!all)
        {
            reports = reports.Where(r => r.State == ReportState.Open);
        }

        var total = await reports.CountAsync(cancellationToken);
        var ordered = all ? reports.OrderByDescending(r => r.At) : reports.OrderBy(r => r.At);
        var rows = await Rows(ordered.Skip((number - 1) * PageSize).Take(PageSize)).ToListAsync(cancellationToken);
        return new ReportsPage(new Page<ReportRow>(rows, total, number, PageSize), all);
    }

    public async Task<ReportDetails?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await Rows(_db.Set<ListingReport>().AsNoTracking().Where(r => r.Id == id)).FirstOrDefaultAsync(cancellationToken) is { } report
            ? new ReportDetails(report, await _files.ListAsync(id, cancellationToken))
            : null;

    public async Task<Result?> DecideAsync(Guid id, DecisionForm form, CancellationToken cancellationToken)
    {
        var report = await _db.Set<ListingReport>().FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        var listing = report is null ? null : await _store.FindAsync(report.ListingId, cancellationToken);
        if (report is null || listing is null)
        {
            return null;
        }

        if (await _membership.IsMemberAsync(listing.OwnerPartyId, cancellationToken))
        {
            return Result.Fail("You belong to the owner of this listing. Somebody else must decide.");
        }

        if (report.Version != form.Version)
        {
            return Result.Fail(report.State == ReportState.Open
                ? "The owner has answered meanwhile. Read the answer before you decide."
                : "This report has been decided already.");
        }

        var actor = new Actor(EventActor.Operator, _user.Id, _clock.Now, _clock.Today);
        var reason = TypedText.Clean(form.Reason);
        var result = report.Decide(form.State, reason, actor);
        if (result.Succeeded && form.State is ReportState.Suspended or ReportState.Removed)
        {
            result = form.State == ReportState.Removed ? listing.Remove(reason, actor) : listing.Suspend(reason, actor);
            if (result.Succeeded)
            {
                _effects.Changed(listing);
            }
        }

        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        await TellBothAsync(report, listing, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return result;
    }

    private async Task TellBothAsync(ListingReport report, Listing listing, CancellationToken cancellationToken)
    {
        var (kind, subject) = report.State switch
        {
            ReportState.Removed => (ListingNotices.Closed, "Listing {0} “{1}” was taken down after a report. The reason stands on its page."),
            ReportState.Suspended => (ListingNotices.Suspended, "Listing {0} “{1}” was suspended after a report. The reason stands on its page."),
            _ => (ListingNotices.Reported, "A report about listing {0} “{1}” was dismissed."),
        };
        await _effects.TellOwnerAsync(listing, kind, subject, cancellationToken);

        // Whose account is closed has left no address.
        if (report.ContactEmail.Length == 0)
        {
            return;
        }

        // The reporter is answered in the language of the report.
        var culture = CultureInfo.GetCultureInfo(report.Culture);
        var localizer = _translations.In<ListingReports>(culture);
        var decision = new ListingTexts(_districts, _translations.In<ListingTexts>(culture)).Report(report.State);
        _mail.Enqueue(new MailMessage(
            report.ContactEmail,
            localizer["Your report about listing {0}", listing.Number],
            localizer["The operator has decided on your report about listing {0} “{1}”: {2}.\nReason: {3}", listing.Number, listing.Title, decision, report.Decision!]));
    }

    private async Task<Listing?> FindPublicAsync(string number, CancellationToken cancellationToken) =>
        await _store.ReadAsync(number, cancellationToken) is { IsPublic: true } listing ? listing : null;

    private IQueryable<ReportRow> Rows(IQueryable<ListingReport> reports) => reports.Join(
        _db.Set<Listing>().AsNoTracking(), r => r.ListingId, l => l.Id,
        (r, l) => new ReportRow(
            r.Id, l.Number, l.Title, r.Reason, r.Statement, r.ContactName, r.ContactEmail, r.At, r.State, r.Decision, r.DecidedAt, r.Version, r.Answer, r.AnsweredAt));
}
