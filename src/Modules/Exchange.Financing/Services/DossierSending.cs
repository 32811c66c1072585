using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Services;

/// <summary>Whom a dossier can be sent to, why their products fit or do not, and the sending.</summary>
internal sealed class DossierSending
{
    /// <summary>A firm chooses; it does not broadcast.</summary>
    public const int MaxLenders = 12;

    private static readonly OrganisationKind[] _kinds =
        [OrganisationKind.Bank, OrganisationKind.Guarantor, OrganisationKind.Insurer, OrganisationKind.Investor, OrganisationKind.Appraiser];

    private readonly AppDbContext _db;
    private readonly IProviderDirectory _providers;
    private readonly IProductCatalog _products;
    private readonly IRightsDirectory _rights;
    private readonly DossierDesk _desk;
    private readonly DossierStore _store;
    private readonly DossierCourse _course;
    private readonly PledgeCheck _pledge;
    private readonly AnswerClock _answerClock;
    private readonly FinancingNotices _notices;
    private readonly IResponseTimes _responses;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<DossierSending> S;

    public DossierSending(
        AppDbContext db, IProviderDirectory providers, IProductCatalog products, IRightsDirectory rights, DossierDesk desk, DossierStore store, DossierCourse course,
        PledgeCheck pledge, AnswerClock answerClock, FinancingNotices notices, IResponseTimes responses, SiteClock clock, IStringLocalizer<DossierSending> localizer)
    {
        _db = db;
        _providers = providers;
        _products = products;
        _rights = rights;
        _desk = desk;
        _store = store;
        _course = course;
        _pledge = pledge;
        _answerClock = answerClock;
        _notices = notices;
        _responses = responses;
        _clock = clock;
        S = localizer;
    }

    /// <summary>What a product, a lender, the calculator or a comparison brings along; what is unknown is left out.</summary>
    public async Task<DossierStart> StartAsync(string? product, string? lender, decimal? amount, int? days, CancellationToken cancellationToken)
    {
        var fen = TypedFigures.ToFen(amount);
        var start = new DossierStart(
            fen is > 0 and < AllInCost.AmountLimitFen ? fen : null,
            days is > 0 and <= AllInCost.MaxDays ? Math.Max(1, (int)Math.Round(days.Value * 12m / 365m, MidpointRounding.AwayFromZero)) : null);
        if (product is { Length: > 0 } && (await _products.ListOnOfferAsync(null, cancellationToken)).FirstOrDefault(p => p.Number == product) is { } found)
        {
            return start with { Wish = found.Kind, LenderId = found.ProviderPartyId, ProductId = found.Id, From = found.Name };
        }

        return lender is { Length: > 0 }
            && (await _providers.ListOfferingAsync(null, cancellationToken)).FirstOrDefault(p => p.Url == $"/providers/{lender}" && _kinds.Contains(p.Kind)) is { } chosen
            ? start with { LenderId = chosen.PartyId, From = chosen.Name }
            : start;
    }

    /// <summary>Everybody who may receive it today with every product on offer, in the published order; null when it is not the party's or no complete dossier.</summary>
    public async Task<LendersPage?> ListAsync(PartySummary party, string number, SendForm? typed, CancellationToken cancellationToken)
    {
        if (await _db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Number == number && d.PartyId == party.Id, cancellationToken) is not { } dossier
            || dossier.FindProblems(_clock.Today.Year).Count > 0)
        {
            return null;
        }

        var lenders = (await _providers.ListOfferingAsync(null, cancellationToken)).Where(p => _kinds.Contains(p.Kind) && p.PartyId != party.Id).ToList();
        var ranks = lenders.Select((lender, rank) => (lender.PartyId, rank)).ToDictionary(l => l.PartyId, l => l.rank);
        var sent = await _db.Set<DossierRequest>().AsNoTracking().Where(r => r.DossierId == dossier.Id).Select(r => r.LenderId).ToListAsync(cancellationToken);
        var rights = (await _rights.FindAsync(dossier.RightIds, cancellationToken)).Values.Select(MatchRight.Of).ToList();
        var matches = ProductMatch.Order(
            (await _products.ListOnOfferAsync(null, cancellationToken)).Where(p => ranks.ContainsKey(p.ProviderPartyId))
                .Select(p => ProductMatch.Of(p, dossier.Need, rights, _clock.Today)),
            id => ranks[id]).ToLookup(m => m.Product.ProviderPartyId);

        // Who has it already stands last; the others by their best product, those without one on offer after them.
        var choices = lenders
            .Select(lender => new LenderChoice(lender, [.. matches[lender.PartyId]], sent.Contains(lender.PartyId)))
            .OrderBy(c => c.IsSent).ThenByDescending(c => c.Lender.PartyId == dossier.StartLenderId).ThenBy(c => c.Matches.Count == 0).ThenBy(c => c.Matches.FirstOrDefault()?.Unfit).ThenBy(c => c.Matches.FirstOrDefault()?.Unknown)
            .ThenBy(c => ranks[c.Lender.PartyId]).ToList();
        return new LendersPage(
            dossier, choices, await _answerClock.DaysAsync(cancellationToken), (await _answerClock.EndAsync(cancellationToken)).Safe, party.IsVerified,
            typed ?? StartOf(dossier, choices), await _pledge.FindAsync(dossier, cancellationToken));
    }

    /// <returns>Null when it is not the party's.</returns>
    public Task<Result?> SendAsync(PartySummary party, string number, SendForm form, CancellationToken cancellationToken)
    {
        var chosen = form.Lenders.Where(l => l.Chosen).DistinctBy(l => l.Id).ToList();
        return _store.ChangeAsync(
            party.Id, number, form.Version, dossier => SendAsync(party, dossier, chosen, form.OpenAtOnce, cancellationToken),
            new { Step = "Send", Lenders = chosen.Take(MaxLenders + 1).Select(l => l.Id) }, cancellationToken);
    }

    /// <summary>The lender from whose page the dossier was begun is ticked: the firm came for it.</summary>
    private static SendForm StartOf(Dossier dossier, List<LenderChoice> choices)
    {
        var form = new SendForm { Version = dossier.Version };
        if (choices.Find(c => !c.IsSent && c.Lender.PartyId == dossier.StartLenderId) is { } start)
        {
            form.Lenders.Add(new SendChoice
            {
                Id = start.Lender.PartyId, Chosen = true,
                ProductId = start.Matches.FirstOrDefault(m => m.Product.Id == dossier.StartProductId)?.Product.Id ?? start.Matches.FirstOrDefault()?.Product.Id,
            });
        }

        return form;
    }

    private async Task<Result> SendAsync(PartySummary party, Dossier dossier, List<SendChoice> chosen, bool openAtOnce, CancellationToken cancellationToken)
    {
        var result = await CheckAsync(party, dossier, chosen, cancellationToken);
        if (!result.Succeeded)
        {
            return result;
        }

        var due = await _answerClock.EndAsync(cancellationToken);
        foreach (var lender in chosen)
        {
            var request = new DossierRequest(dossier.Id, lender.Id, lender.ProductId, openAtOnce, due.Safe, _clock.Now);
            _db.Add(request);
            _course.Add(request, CourseKind.Sent);
            if (request.IsOpen)
            {
                _course.Add(request, CourseKind.Opened);
            }

            await _notices.SetDeadlineAsync(request, due, cancellationToken);
            await _notices.TellLenderAsync(request, NoticeTexts.Received, cancellationToken);
            await _responses.RecordAsync(lender.Id, _clock.Now, null, request.Id, cancellationToken);
        }

        return result;
    }

    private async Task<Result> CheckAsync(PartySummary party, Dossier dossier, List<SendChoice> chosen, CancellationToken cancellationToken)
    {
        if (!party.IsVerified || !party.MayOwnListings)
        {
            return Result.Fail(DossierTexts.NotVerified);
        }

        if (chosen.Count == 0)
        {
            return Result.Fail("Choose at least one lender.");
        }

        if (await _desk.MissesRightsAsync(dossier, cancellationToken))
        {
            return Result.Fail(DossierTexts.RightsGone);
        }

        if ((await _pledge.FindAsync(dossier, cancellationToken)).Count > 0)
        {
            return Result.Fail(DossierTexts.NotToBePledged);
        }

        var sent = await _db.Set<DossierRequest>().AsNoTracking().Where(r => r.DossierId == dossier.Id).Select(r => r.LenderId).ToListAsync(cancellationToken);
        if (sent.Count + chosen.Count > MaxLenders)
        {
            return Result.Fail("A dossier goes to at most {0} lenders.", null, MaxLenders);
        }

        var ids = chosen.Select(l => l.Id).ToList();
        var lenders = await _providers.FindAsync(ids, cancellationToken);
        var products = await _products.ListOnOfferAsync(null, cancellationToken);
        foreach (var choice in chosen)
        {
            if (lenders.GetValueOrDefault(choice.Id) is not { } lender || !_kinds.Contains(lender.Kind) || lender.PartyId == party.Id)
            {
                return Result.Fail("One of those chosen is no lender of this site.");
            }

            if (!lender.IsOffering)
            {
                return Result.Fail(DossierTexts.LenderNotOffering, null, lender.Name, S[lender.NotOfferingReason ?? DossierTexts.NoProfile].Value);
            }

            if (sent.Contains(lender.PartyId))
            {
                return Result.Fail("{0} has this dossier already.", null, lender.Name);
            }

            if (choice.ProductId is { } product && !products.Any(p => p.Id == product && p.ProviderPartyId == lender.PartyId))
            {
                return Result.Fail("The product of {0} is not on offer any more: choose another one.", null, lender.Name);
            }
        }

        return dossier.Send(_clock.Now);
    }
}
