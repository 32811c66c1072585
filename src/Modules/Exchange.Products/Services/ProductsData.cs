using Exchange.Search.Contracts;

namespace Exchange.Products.Services;

/// <summary>The open data set of financing products on offer today.</summary>
internal static class ProductsData
{
    public static OpenDataSet Set { get; } = new(
        "products", "Financing products", "One row for each loan, guarantee, insurance or service on offer today.",
        [
            new("number", "Number of the product"),
            new("name", "Name"),
            new("kind", "Kind of product, such as loan or pledge-surety"),
            new("provider", "Who offers it"),
            new("providerUrl", "Page of who offers it", OpenDataType.Address),
            new("ipKinds", "Kinds of rights that it is for", OpenDataType.Texts),
            new("minFen", "Lowest amount, in fen", OpenDataType.Number),
            new("maxFen", "Highest amount, in fen", OpenDataType.Number),
            new("minDays", "Shortest term, in days", OpenDataType.Number),
            new("maxDays", "Longest term, in days", OpenDataType.Number),
            new("rateBp", "Yearly rate or its lower end, in basis points", OpenDataType.Number),
            new("rateMaxBp", "Upper end of the yearly rate, in basis points", OpenDataType.Number),
            new("ltvBp", "Highest share of the appraised value, in basis points", OpenDataType.Number),
            new("districts", "Administrative codes of where it works", OpenDataType.Texts),
            new("validFrom", "First day of the offer", OpenDataType.Day),
            new("validTo", "Last day of the offer", OpenDataType.Day),
            new("url", "Page on this site", OpenDataType.Address),
            new("isExample", "Whether it is demonstration data", OpenDataType.Boolean),
        ]) { Position = 40 };
}
