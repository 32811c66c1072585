using Exchange.Search.Contracts;

namespace Exchange.Needs.Services;

/// <summary>The open data set of technology needs.</summary>
internal static class NeedsOpenData
{
    public static OpenDataSet Set { get; } = new(
        NeedsSearchSource.SourceName, "Technology needs", "One row for each technology need or call that takes answers. Details that a firm shows on request are in none.",
        [
            new("number", "Number of the need"),
            new("title", "Title"),
            new("titleEn", "English title"),
            new("status", "State of the need: published, answered or call"),
            new("rewardKind", "What the firm offers: negotiable, budget or reward"),
            new("amountFen", "Budget at most, or the reward, in fen", OpenDataType.Number),
            new("confidentiality", "public, or details_on_request"),
            new("asker", "Who asks; empty when the firm is not named"),
            new("askerVerified", "Whether the operator has verified who asks", OpenDataType.Boolean),
            new("deadline", "Last day for answers", OpenDataType.Day),
            new("publishedOn", "Day of publication", OpenDataType.Day),
            new("district", "Administrative code of the place"),
            new("taxonomy", "Codes of the vanadium-titanium technologies, the main one first", OpenDataType.Texts),
            new("answers", "How many answers it has", OpenDataType.Number),
            new("url", "Page on this site", OpenDataType.Address),
            new("isDemo", "Whether it is demonstration data", OpenDataType.Boolean),
        ]) { Position = 25, Only = ("status", ["published", "answered", "call"]) };
}
