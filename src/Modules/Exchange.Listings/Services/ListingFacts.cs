using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.Services;

/// <summary>Asks the other modules what the checks need to know, and puts what they find into words.</summary>
internal sealed class ListingFacts
{
    private const int TitleInALine = 48;

    private readonly IRightsDirectory _rights;
    private readonly ITradability _tradability;
    private readonly IPartyDirectory _parties;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<ListingFacts> S;
    private readonly ListingTexts _texts;

    public ListingFacts(IRightsDirectory rights, ITradability tradability, IPartyDirectory parties, SiteClock clock, IStringLocalizer<ListingFacts> localizer, ListingTexts texts)
    {
        _tradability = tradability;
        _rights = rights;
        _parties = parties;
        _clock = clock;
        S = localizer;
        _texts = texts;
    }

    /// <summary>Everything that stands against publishing now. Authority is asked for right by right; a package holds few.</summary>
    public async Task<IReadOnlyList<ListingProblem>> CheckAsync(Listing listing, CancellationToken cancellationToken)
    {
        var owner = (await _parties.FindAsync([listing.OwnerPartyId], cancellationToken)).GetValueOrDefault(listing.OwnerPartyId);
        var ids = listing.Rights.OrderBy(r => r.Position).Select(r => r.RightId).ToList();
        var summaries = await _rights.FindAsync(ids, cancellationToken);
        var checkUps = await _tradability.CheckAsync(ids, QuestionsOf(listing), cancellationToken);
        var rights = new List<RightFacts>();
        foreach (var right in ids.Where(checkUps.ContainsKey).Select(id => summaries[id]))
        {
            rights.Add(Describe(right, checkUps[right.Id], await _rights.GetAuthorityAsync(right.Id, listing.OwnerPartyId, cancellationToken)));
        }

        return ListingChecks.Find(
            listing,
            new OwnerFacts(owner?.IsVerified ?? false, owner?.MayOwnListings ?? false, owner?.Kind == PartyKind.Organisation)
            {
                IsInstitute = owner?.OrganisationKind == OrganisationKind.Institute,
                IsStateOwned = owner is { IsStateOwned: true },
            },
            rights, _clock.Today);
    }

    /// <summary>What the check-up is asked for a listing: its modes, with what their terms state.</summary>
    public static IReadOnlyList<TradeQuestion> QuestionsOf(Listing listing) =>
    [
        .. listing.OpenOffers.Select(offer => new TradeQuestion(OfferModes.ToTrade(offer.Mode))
        {
            EndsOn = offer.Mode.IsLicence() ? offer.Terms.TermEnd : null,
            HasEvaluationReport = offer.Terms.HasEvaluationReport,
            IsOutsideGranted = offer.Terms.IsOutsideGranted && !string.IsNullOrWhiteSpace(offer.Terms.GrantedLicences),
            IsOwnUse = offer.Terms.IsOwnUse,
            IsStateOwned = offer.Terms.IsStateOwned,
        }),
    ];

    /// <summary>What stands against several modes for the same reason is one row.</summary>
    public IReadOnlyList<ProblemRow> Describe(IReadOnlyList<ListingProblem> problems) => problems
        .OrderByDescending(p => p.Blocks)
        .Select(p => (Problem: p, Text: Text(p), Article: S[p.Article].Value))
        .GroupBy(p => (p.Problem.Rule, p.Text, p.Article, p.Problem.Blocks))
        .Select(g => new ProblemRow(g.Key.Rule, OfModes(g.Key.Text, [.. g.Select(p => p.Problem.Mode).OfType<OfferMode>().Distinct().Order()]), g.Key.Article, g.Key.Blocks))
        .ToList();

    // The check-up says of every mode what is true of the right; here it is left to the owner's authority what no check-up can know.
    private static RightFacts Describe(RightSummary right, RightCheckUp checkUp, ListingAuthority authority)
    {
        var isTold = authority.MayList || authority.MissingConsents.Count > 0 || right.Status == BaseStatus.Inactive
            || checkUp.Modes.Any(m => m.Findings.Any(f => f.Light == TradeLight.Red && f.Code == authority.Rule));
        return new RightFacts(right.Title, right.Status, checkUp.Modes)
        {
            Obstacle = isTold ? null : authority.Obstacle ?? "Your organisation may not list this right yet.",
            ObstacleRule = authority.Rule,
            HasLicenceOnRecord = right.Flags.Contains(StatusFlag.LicenceRecorded),
        };
    }

    private string Text(ListingProblem problem)
    {
        var text = S[problem.Message, problem.Arguments?.ToArray() ?? []].Value;
        return problem.RightTitle is { } right ? S["{0}: {1}", Short(right), text] : text;
    }

    // Which right is meant is known from the beginning of its title; the whole of it stands on the page.
    private static string Short(string title) => title.Length <= TitleInALine
        ? title
        : string.Concat(title.AsSpan(0, char.IsHighSurrogate(title[TitleInALine - 1]) ? TitleInALine - 1 : TitleInALine), "…");

    private string OfModes(string text, IReadOnlyList<OfferMode> modes) =>
        modes.Count == 0 ? text : S["{0}: {1}", string.Join(S[", "], modes.Select(mode => _texts.Mode(mode))), text];
}
