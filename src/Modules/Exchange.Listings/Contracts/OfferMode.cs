namespace Exchange.Listings.Contracts;

/// <summary>The ways in which a package is offered. API names are the snake case of these (<c>exclusive_licence</c>).</summary>
public enum OfferMode
{
    Assignment,
    ExclusiveLicence,
    SoleLicence,
    OrdinaryLicence,

    /// <summary>Needs CNIPA's announcement number and date (patent law arts. 50, 51).</summary>
    OpenLicence,

    /// <summary>Announced here; bidding comes later. Called 拍卖 only with a licensed auctioneer of record, else 竞价 (rules AUC-01).</summary>
    Auction,
    EquityContribution,
}
