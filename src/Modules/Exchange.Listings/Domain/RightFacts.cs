using Exchange.Listings.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>What the checks need to know of a right.</summary>
/// <param name="Checks">Its check-up for the modes on offer.</param>
internal sealed record RightFacts(string Title, BaseStatus Status, IReadOnlyList<TradeCheck> Checks)
{
    /// <summary>Why the owner may not list it, which no check-up of the right can say; a msgid of the register. Null when nothing is in the way.</summary>
    public string? Obstacle { get; init; }

    /// <summary>ID of the rule behind the obstacle; null for the register's own.</summary>
    public string? ObstacleRule { get; init; }

    public bool HasLicenceOnRecord { get; init; }

    /// <summary>What the check-up says of the mode: red stands against it, the rest is to be known.</summary>
    public IEnumerable<ListingProblem> Find(OfferMode mode)
    {
        var asked = OfferModes.ToTrade(mode);
        return Checks.Where(check => check.Mode == asked).SelectMany(check => check.Findings).Where(finding => finding.Light != TradeLight.Green)
            .Select(finding => new ListingProblem(finding.Code, finding.Text, finding.Article, finding.Light == TradeLight.Red, mode, Title, finding.Arguments));
    }
}
