using Exchange.Search.Contracts;

namespace Exchange.Providers.Services;

/// <summary>The open data set of service providers that offer today.</summary>
internal static class ProvidersData
{
    public static OpenDataSet Set { get; } = new(
        "providers", "Service providers", "One row for each bank, agency, insurer or other provider that offers today.",
        [
            new("number", "Number of the provider"),
            new("name", "Name"),
            new("kind", "bank, guarantor, insurer, appraiser, agency, law-firm or investor"),
            new("isAdmitted", "Whether it is on the list of pilot participants", OpenDataType.Boolean),
            new("isTechBranch", "Whether it is a technology branch of a bank", OpenDataType.Boolean),
            new("districts", "Administrative codes of where it works", OpenDataType.Texts),
            new("taxonomy", "Codes of the vanadium-titanium technologies, the main one first", OpenDataType.Texts),
            new("products", "Kinds of products on offer", OpenDataType.Texts),
            new("ipKinds", "Kinds of rights that it works with", OpenDataType.Texts),
            new("medianResponseHours", "Median time to answer over a year, in hours; empty with fewer than five answers", OpenDataType.Number),
            new("responses", "How many answers were measured", OpenDataType.Number),
            new("grade", "Published grade"),
            new("url", "Page on this site", OpenDataType.Address),
            new("isDemo", "Whether it is demonstration data", OpenDataType.Boolean),
        ]) { Position = 30 };
}
