using Exchange.Framework.Time;
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
    private readonly IPartyDirectory _parties;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<ListingFacts> S;
    private readonly ListingTexts _texts;

    public ListingFacts(IRightsDirectory rights, IPartyDirectory parties, SiteClock clock, IStringLocalizer<ListingFacts> localizer, ListingTexts texts)
    {
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
        var summaries = await _rights.FindAsync(listing.Rights.Select(r => r.RightId).ToList(), cancellationToken);
        var rights = new List<RightFacts>();
        foreach (var part in listing.Rights.OrderBy(r => r.Position))
        {
            if (summaries.TryGetValue(part.RightId, out var right))
            {
                var authority = await _rights.GetAuthorityAsync(part.RightId, listing.OwnerPartyId, cancellationToken);
                rights.Add(new RightFacts(
                    right.Title, right.Kind, right.PatentType, right.Status, right.GrantDate, right.TermEnd,
                    authority.MayList ? null : authority.Obstacle ?? "Your organisation may not list this right yet.", authority.MissingConsents)
                {
                    Flags = right.Flags,
                    Licences = right.Licences,
                    ObstacleRule = authority.Rule,
                    HasPledgeeConsent = authority.HasPledgeeConsent,
                    IsSelfBrought = authority.IsSelfBrought,
                });
            }
        }

        return ListingChecks.Find(
            listing,
            new OwnerFacts(owner?.IsVerified ?? false, owner?.MayOwnListings ?? false, owner?.Kind == PartyKind.Organisation)
            {
                IsInstitute = owner?.OrganisationKind == OrganisationKind.Institute,
            },
            rights, _clock.Today);
    }

    public IReadOnlyList<ProblemRow> Describe(IReadOnlyList<ListingProblem> problems) => problems
        .OrderByDescending(p => p.Blocks)
        .Select(p => new ProblemRow(p.Rule, Text(p), S[p.Article], p.Blocks))
        .Distinct()
        .ToList();

    private string Text(ListingProblem problem)
    {
        var text = S[problem.Message, problem.Arguments?.ToArray() ?? []].Value;
        if (problem.RightTitle is { } right)
        {
            text = S["{0}: {1}", Short(right), text];
        }

        return problem.Mode is { } mode ? S["{0}: {1}", _texts.Mode(mode), text] : text;
    }

    // Which right is meant is known from the beginning of its title; the whole of it stands on the page.
    private static string Short(string title) => title.Length <= TitleInALine
        ? title
        : string.Concat(title.AsSpan(0, char.IsHighSurrogate(title[TitleInALine - 1]) ? TitleInALine - 1 : TitleInALine), "…");
}
