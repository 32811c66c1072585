using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Tests.Listings;

/// <summary>A listing without fault, and parts of it.</summary>
internal static class Sample
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly OwnerFacts Owner = new(IsVerified: true, MayOwnListings: true, IsOrganisation: true);

    public static readonly RightFacts Granted = new("一种提钒方法", BaseStatus.Active, []);

    public static Actor By(EventActor side) => new(side, "user", new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero), Today);

    public static Listing Listing(params (OfferMode Mode, OfferTerms Terms)[] offers)
    {
        var listing = new Listing
        {
            Number = "PZH-2026-000001", OwnerPartyId = Guid.CreateVersion7(), Title = "提钒", ExpiresOn = Today.AddMonths(12),
            CreatedAt = By(EventActor.Owner).Now,
        };
        listing.Create([Guid.CreateVersion7()], offers.Select(o => o.Mode), By(EventActor.Owner));
        listing.Revise(Card(), offers.ToDictionary(o => o.Mode, o => o.Terms), By(EventActor.Owner));
        return listing;
    }

    public static CardText Card() => new("提钒", "让钒渣在较低温度下焙烧。", null, null, 7, null, null, "510411", Today.AddMonths(12));

    public static IReadOnlyList<ListingProblem> Check(OfferMode mode, OfferTerms terms, RightFacts? right = null, OwnerFacts? owner = null) =>
        ListingChecks.Find(Listing((mode, terms)), owner ?? Owner, [right ?? Granted], Today);

    /// <summary>The check-up found something for the mode.</summary>
    public static RightFacts Found(TradeMode mode, TradeLight light, string code) =>
        Granted with { Checks = [new TradeCheck(mode, [new TradeFinding(code, "Patent Law, art. 14", light, "These co-owners have not consented yet: {0}.", ["示例共有人"], true)])] };

    public static bool Blocks(this IEnumerable<ListingProblem> problems, string rule) => problems.Any(p => p.Rule == rule && p.Blocks);

    public static bool Notes(this IEnumerable<ListingProblem> problems, string rule) => problems.Any(p => p.Rule == rule && !p.Blocks);
}
