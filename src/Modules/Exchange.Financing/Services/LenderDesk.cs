using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Services;

/// <summary>Dossiers as the lenders have them who got them. Trying to read or answer another one's leaves a trace and finds nothing.</summary>
internal sealed class LenderDesk
{
    private readonly AppDbContext _db;
    private readonly DossierReader _reader;
    private readonly RequestParties _pages;
    private readonly DossierCourse _course;
    private readonly DossierDocuments _documents;
    private readonly IProviderDirectory _providers;
    private readonly IProductCatalog _products;
    private readonly IRightsDirectory _rights;
    private readonly IResponseTimes _responses;
    private readonly FinancingNotices _notices;
    private readonly IAuditTrail _audit;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<LenderDesk> S;

    public LenderDesk(
        AppDbContext db, DossierReader reader, DossierDocuments documents, RequestParties pages, DossierCourse course, IProviderDirectory providers,
        IProductCatalog products, IRightsDirectory rights, IResponseTimes responses, FinancingNotices notices, IAuditTrail audit, ICurrentUser user, SiteClock clock,
        IStringLocalizer<LenderDesk> localizer)
    {
        _db = db;
        _reader = reader;
        _documents = documents;
        _pages = pages;
        _course = course;
        _providers = providers;
        _products = products;
        _rights = rights;
        _responses = responses;
        _notices = notices;
        _audit = audit;
        _user = user;
        _clock = clock;
        S = localizer;
    }

    /// <summary>The teaser with the course; null when it is not the lender's.</summary>
    /// <param name="whole">With the whole dossier in front, when that is open to the lender; its reading has been recorded.</param>
    /// <param name="coursePage">From 1.</param>
    public async Task<RequestPage?> ShowAsync(CurrentParty? acting, Guid id, AnswerForm? typed, WholeDossier? whole, int coursePage, CancellationToken cancellationToken)
    {
        if (await FindMineAsync(acting, id, "show", tracked: false, cancellationToken) is not { } request)
        {
            return null;
        }

        var dossier = await _db.Set<Dossier>().AsNoTracking().FirstAsync(d => d.Id == request.DossierId, cancellationToken);
        var lender = (await _providers.FindAsync([request.LenderId], cancellationToken)).GetValueOrDefault(request.LenderId);
        var product = request.ProductId is { } productId ? (await _products.FindAsync([productId], cancellationToken)).GetValueOrDefault(productId) : null;
        var match = product is not null && dossier is { AmountFen: not null, TermMonths: not null } ? await MatchAsync(product, request, dossier, cancellationToken) : null;
        var end = request.State == RequestState.Dropped ? (await _course.EndsAsync([request.Id], cancellationToken)).GetValueOrDefault(request.Id) : null;
        return new RequestPage(
            request, await _reader.ReadTeaserAsync(dossier, cancellationToken), product, dossier.Stage, dossier.IsDemo, request.IsOverdue(_clock.Today),
            request.DueOn < _clock.Today,
            lender is { IsOffering: true } ? null : lender?.NotOfferingReason ?? DossierTexts.NoProfile,
            lender is null || AnswerCheck.Lends(lender.Kind), acting!.CanManage, typed ?? FormOf(request, dossier, product, match, _clock.Today))
        {
            Match = match,
            Whole = whole,
            IsAppraiser = lender?.Kind == OrganisationKind.Appraiser,
            Firm = await _pages.FirmOfAsync(request, dossier, cancellationToken),
            Partners = await _pages.PartnersOfAsync(request, dossier, cancellationToken),
            Outcome = request.State == RequestState.Picked && dossier.Outcome == DossierOutcome.Financed && dossier.FinancedBy == request.LenderId ? dossier : null,
            EndedBecause = request.State == RequestState.Dropped ? end is null ? dossier.Stage : DossierCourse.StageOf(end.Kind) : null,
            EndedAt = end?.At,
            Course = await _course.ReadAsync(request, coursePage, cancellationToken),
        };
    }

    /// <summary>The whole dossier, and with it an entry that the firm sees. Null, with an audit entry, without the firm's consent.</summary>
    public async Task<WholeDossier?> OpenAsync(CurrentParty? acting, Guid id, CancellationToken cancellationToken)
    {
        if (await FindOpenAsync(acting, id, "whole", cancellationToken) is not { } request)
        {
            return null;
        }

        var dossier = await _db.Set<Dossier>().AsNoTracking().FirstAsync(d => d.Id == request.DossierId, cancellationToken);
        _db.Add(new DossierOpening { DossierId = dossier.Id, PartyId = request.LenderId, UserId = _user.Id!, At = _clock.Now });
        await _db.SaveChangesAsync(cancellationToken);
        return await _reader.ReadWholeAsync(dossier, $"{FinancingNotices.UrlOf(request)}/documents", cancellationToken);
    }

    /// <summary>A document of the dossier, on the same terms and as well recorded.</summary>
    public async Task<StoredFile?> OpenDocumentAsync(CurrentParty? acting, Guid id, Guid documentId, CancellationToken cancellationToken) =>
        await FindOpenAsync(acting, id, "document", cancellationToken) is { } request
            ? await _documents.OpenAsync(request.DossierId, documentId, request.LenderId, _user.Id!, null, cancellationToken)
            : null;

    /// <returns>Null when it is not the lender's.</returns>
    public async Task<Result?> AskToSeeAsync(CurrentParty acting, Guid id, CancellationToken cancellationToken)
    {
        if (await FindMineAsync(acting, id, "ask-to-see", tracked: true, cancellationToken) is not { } request)
        {
            return null;
        }

        var result = request.AskToSee(_clock.Now);
        if (!result.Succeeded)
        {
            return result;
        }

        _course.Add(request, CourseKind.AskedToSee);

        var dossier = await _db.Set<Dossier>().AsNoTracking().FirstAsync(d => d.Id == request.DossierId, cancellationToken);
        await _notices.TellFirmAsync(dossier, NoticeTexts.AsksToSee, acting.Party.Name, cancellationToken);
        return await _db.SaveOrStaleAsync(cancellationToken);
    }

    /// <returns>What is wrong, none when the answer stands; null when it is not the lender's.</returns>
    public async Task<IReadOnlyList<Result>?> AnswerAsync(CurrentParty acting, Guid id, AnswerForm form, CancellationToken cancellationToken)
    {
        if (await FindMineAsync(acting, id, "answer", tracked: true, cancellationToken) is not { } request)
        {
            return null;
        }

        if (request.Version != form.Version)
        {
            return [Result.Fail(DossierTexts.Stale)];
        }

        var lender = (await _providers.FindAsync([request.LenderId], cancellationToken)).GetValueOrDefault(request.LenderId);
        var terms = TermsOf(form, lender is null || AnswerCheck.Lends(lender.Kind));
        IReadOnlyList<Result> problems = lender is not { IsOffering: true }
            ? [Result.Fail(DossierTexts.LenderStopped, null, S[lender?.NotOfferingReason ?? DossierTexts.NoProfile].Value)]
            : AnswerCheck.Find(terms, lender.Kind, _clock.Today);
        if (problems.Count == 0 && request.Answer(terms, _user.Id!, _clock.Today, _clock.Now) is { Succeeded: false } refused)
        {
            problems = [refused];
        }

        if (problems.Count > 0)
        {
            _db.ChangeTracker.Clear();
            _audit.Record(
                "answer.refused", nameof(DossierRequest), request.AuditId,
                new { form.Kind, Problems = problems.Select(p => p.Error), form.Rate, form.Limit, form.TermMonths, form.Guarantee, form.Premium, form.Appraisal, form.Other, form.ValidUntil });
            await _db.SaveChangesAsync(cancellationToken);
            return problems;
        }

        var dossier = await _db.Set<Dossier>().AsNoTracking().FirstAsync(d => d.Id == request.DossierId, cancellationToken);
        var subject = terms.Kind switch
        {
            AnswerKind.Interested => NoticeTexts.Interested,
            AnswerKind.NeedMore => NoticeTexts.NeedsMore,
            _ => NoticeTexts.Declined,
        };
        if (terms.Kind == AnswerKind.NeedMore)
        {
            // A question is no answer: the clock stands still until the firm replies.
            await _notices.PauseDeadlineAsync(request, cancellationToken);
            await _responses.ForgetAsync(request.LenderId, request.Id, cancellationToken);
        }
        else
        {
            await _notices.MeetDeadlineAsync(request, cancellationToken);
            await _responses.RecordAsync(request.LenderId, request.CountedFrom(_clock.Now), _clock.Now, request.Id, cancellationToken);
        }

        if (request.Current!.IsLate)
        {
            await _course.AddLateAnswerAsync(request, cancellationToken);
        }

        _course.Add(request, terms.Kind switch { AnswerKind.Interested => CourseKind.Interested, AnswerKind.NeedMore => CourseKind.Asked, _ => CourseKind.Declined });
        await _notices.SetValidityAsync(dossier, request, acting.Party.Name, cancellationToken);
        await _notices.TellFirmAsync(dossier, subject, acting.Party.Name, cancellationToken);
        var saved = await _db.SaveOrStaleAsync(cancellationToken);
        return saved.Succeeded ? [] : [saved];
    }

    /// <summary>Whether the outcome is as the firm has recorded it.</summary>
    /// <returns>Null when it is not the lender's.</returns>
    public async Task<Result?> ConfirmAsync(CurrentParty acting, Guid id, bool isRight, CancellationToken cancellationToken)
    {
        if (await FindMineAsync(acting, id, "confirm", tracked: true, cancellationToken) is not { } request)
        {
            return null;
        }

        var dossier = await _db.Set<Dossier>().FirstAsync(d => d.Id == request.DossierId, cancellationToken);
        var result = dossier.Confirm(request.LenderId, isRight, _clock.Now);
        if (!result.Succeeded)
        {
            return result;
        }

        _course.Add(request, isRight ? CourseKind.Confirmed : CourseKind.Contradicted);
        await _notices.ConfirmedAsync(request, cancellationToken);
        await _notices.TellFirmAsync(dossier, isRight ? NoticeTexts.OutcomeConfirmed : NoticeTexts.OutcomeContradicted, acting.Party.Name, cancellationToken);
        return await _db.SaveOrStaleAsync(cancellationToken);
    }

    private static AnswerTerms TermsOf(AnswerForm form, bool lends)
    {
        // Who guarantees, insures or values states zeros of its own work alone: what the loan costs besides is the lender's to say.
        var (none, noneOfLoan) = (form.NoOtherFees ? 0m : (decimal?)null, form.NoOtherFees && lends ? 0m : (decimal?)null);
        return new AnswerTerms(
            form.Kind!.Value, TypedFigures.ToBp(form.Rate), TypedFigures.ToFen(form.Limit), form.TermMonths, TypedFigures.ToBp(form.Guarantee ?? noneOfLoan),
            TypedFigures.ToBp(form.Premium ?? noneOfLoan), TypedFigures.ToFen(form.Appraisal ?? noneOfLoan), TypedFigures.ToFen(form.Other ?? none), form.ValidUntil, TypedText.Clean(form.Text),
            form.Reason);
    }

    /// <summary>What the lender has answered, else what its product says, so that little is left to type.</summary>
    // The firm's own match; before the whole is open only what the teaser tells as well.
    private async Task<ProductMatch> MatchAsync(ProductSummary product, DossierRequest request, Dossier dossier, CancellationToken cancellationToken)
    {
        List<MatchRight> rights = request.IsOpen ? [.. (await _rights.FindAsync(dossier.RightIds, cancellationToken)).Values.Select(MatchRight.Of)] : [];
        var match = ProductMatch.Of(product, dossier.Need, rights, _clock.Today);
        return request.IsOpen ? match : match with { Criteria = [.. match.Criteria.Where(c => c.Name is MatchTexts.Kind or MatchTexts.Term or MatchTexts.District)] };
    }

    private static AnswerForm FormOf(DossierRequest request, Dossier dossier, ProductSummary? product, ProductMatch? match, DateOnly today)
    {
        // The need is known: its term where the product has it, the amount where it is open to the lender, and a month in which the answer holds.
        var hasTerm = match?.Criteria.Any(c => c is { Name: MatchTexts.Term, Verdict: MatchVerdict.Unfit }) != true;
        var form = new AnswerForm
        {
            Version = request.Version, TermMonths = hasTerm ? dossier.TermMonths : null, Limit = request.IsOpen ? TypedFigures.ToYuan(dossier.AmountFen) : null, ValidUntil = today.AddDays(30),
        };
        if (request.Current is { Kind: AnswerKind.Interested } answer)
        {
            (form.Rate, form.Limit, form.TermMonths) = (TypedFigures.ToPercent(answer.RateBp), TypedFigures.ToYuan(answer.LimitFen), answer.TermMonths);
            (form.Guarantee, form.Premium) = (TypedFigures.ToPercent(answer.GuaranteeBp), TypedFigures.ToPercent(answer.PremiumBp));
            (form.Appraisal, form.Other) = (TypedFigures.ToYuan(answer.AppraisalFen), TypedFigures.ToYuan(answer.OtherFen));
            (form.ValidUntil, form.Text) = (answer.ValidUntil, answer.Text);
        }
        else if (product is not null)
        {
            // Of a range the lender says itself what it means: its lower end would flatter.
            form.Rate = product.RateMaxBp is null ? TypedFigures.ToPercent(product.RateBp) : null;
            form.Guarantee = TypedFigures.ToPercent(product.Fees.FirstOrDefault(f => f.Kind == CostFee.Guarantee)?.RateBp);
            form.Premium = TypedFigures.ToPercent(product.Fees.FirstOrDefault(f => f.Kind == CostFee.Premium)?.RateBp);
            form.Appraisal = TypedFigures.ToYuan(product.Fees.FirstOrDefault(f => f.Kind == CostFee.Appraisal)?.AmountFen);
        }

        return form;
    }

    /// <summary>Null, with an audit entry, without the firm's consent or when the lender offers nothing any more.</summary>
    private async Task<DossierRequest?> FindOpenAsync(CurrentParty? acting, Guid id, string what, CancellationToken cancellationToken)
    {
        if (await FindMineAsync(acting, id, what, tracked: false, cancellationToken) is not { } request)
        {
            return null;
        }

        var lender = (await _providers.FindAsync([request.LenderId], cancellationToken)).GetValueOrDefault(request.LenderId);
        if (request.IsOpen && lender is { IsOffering: true })
        {
            return request;
        }

        _audit.Record("dossier.view.refused", nameof(DossierRequest), request.AuditId, new { request.IsOpen, lender?.IsOffering, What = what });
        await _db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>The lender's own; trying another one's finds nothing and leaves a trace.</summary>
    /// <param name="what">For the trace.</param>
    public async Task<DossierRequest?> FindMineAsync(CurrentParty? acting, Guid id, string what, bool tracked, CancellationToken cancellationToken)
    {
        var query = _db.Set<DossierRequest>().Include(r => r.Answers).AsQueryable();
        var request = await (tracked ? query : query.AsNoTracking()).FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (request is null || request.LenderId == acting?.Party.Id)
        {
            return request;
        }

        // Somebody else's: as if it were not there, but not without a trace.
        _db.ChangeTracker.Clear();
        _audit.Record("dossier.view.refused", nameof(DossierRequest), request.AuditId, new { Party = acting?.Party.Id, What = what });
        await _db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
