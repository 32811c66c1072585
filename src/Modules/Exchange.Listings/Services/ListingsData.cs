using Exchange.Search.Contracts;

namespace Exchange.Listings.Services;

/// <summary>The open data set of listings on offer.</summary>
internal static class ListingsData
{
    public static OpenDataSet Set { get; } = new(
        ListingsSearchSource.SourceName, "Listings", "One row for each listing that is on offer.",
        [
            new("number", "Number of the listing"),
            new("title", "Title"),
            new("modes", "Modes on offer, such as assignment or exclusive_licence", OpenDataType.Texts),
            new("status", "State of the listing"),
            new("priceKind", "Price of the first mode: negotiable, fixed, range or royalty"),
            new("priceFen", "Lowest amount that is asked for, in fen", OpenDataType.Number),
            new("priceMaximumFen", "Upper end of a range, in fen", OpenDataType.Number),
            new("royaltyBasisPoints", "Share of sales or profit, in hundredths of a percent", OpenDataType.Number),
            new("readiness", "Technology readiness level, 1 to 9", OpenDataType.Number),
            new("owner", "Who offers"),
            new("ownerVerified", "Whether the operator has verified who offers", OpenDataType.Boolean),
            new("legalStatus", "Weakest legal status of the rights in it"),
            new("statusCheckedOn", "Day on which the register was last looked at", OpenDataType.Day),
            new("termEnd", "Earliest last day of the rights in it", OpenDataType.Day),
            new("expiresOn", "Last day of the listing", OpenDataType.Day),
            new("district", "Administrative code of the place"),
            new("taxonomy", "Codes of the vanadium-titanium technologies, the main one first", OpenDataType.Texts),
            new("rights", "How many rights are in it", OpenDataType.Number),
            new("url", "Page on this site", OpenDataType.Address),
            new("isDemo", "Whether it is demonstration data", OpenDataType.Boolean),
        ]) { Position = 20, Only = ("status", ["published"]) };
}
