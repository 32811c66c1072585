using Exchange.Content.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Content.Services;

/// <param name="Result">What the editor has to mend, if anything; nothing was stored then.</param>
/// <param name="Conflict">What somebody else has saved meanwhile; nothing was stored then.</param>
/// <param name="Item">The item as it stands now; null when there is none.</param>
internal sealed record SaveOutcome(Result Result, ContentVersion? Conflict, ContentItem? Item)
{
    /// <summary>What has to be mended besides.</summary>
    public IReadOnlyList<Result> Others { get; init; } = [];
}
