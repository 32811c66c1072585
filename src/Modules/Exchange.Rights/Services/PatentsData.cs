using Exchange.Search.Contracts;

namespace Exchange.Rights.Services;

/// <summary>The open data set of patents: what the offices publish of them.</summary>
internal static class PatentsData
{
    public static OpenDataSet Set { get; } = new(
        PatentsSearchSource.SourceName, "Patents", "One row for each patent of the register, with the bibliographic data that the offices publish.",
        [
            new("number", "Application number in its official form"),
            new("applicationNumber", "Application number in normal form"),
            new("publicationNumber", "Latest publication number"),
            new("title", "Title"),
            new("type", "invention, utility-model or design"),
            new("status", "Legal status: unknown, pending, active or inactive"),
            new("stage", "Stage within the status"),
            new("statusCheckedOn", "Day on which the register was last looked at", OpenDataType.Day),
            new("statusSource", "Where the status was read"),
            new("owners", "Owners in the register", OpenDataType.Texts),
            new("filingDate", "Day of filing", OpenDataType.Day),
            new("grantDate", "Day of the grant", OpenDataType.Day),
            new("termEnd", "Last day of the term", OpenDataType.Day),
            new("ipc", "First symbol of the International Patent Classification"),
            new("taxonomy", "Codes of the vanadium-titanium technologies, the main one first", OpenDataType.Texts),
            new("url", "Page on this site", OpenDataType.Address),
            new("isDemo", "Whether it is demonstration data", OpenDataType.Boolean),
        ]) { Position = 10 };
}
