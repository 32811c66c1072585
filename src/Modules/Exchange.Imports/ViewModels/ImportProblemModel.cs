using Exchange.Rights.Contracts;

namespace Exchange.Imports.ViewModels;

/// <param name="Reason">An English msgid.</param>
internal sealed record ImportProblemModel(
    string File, long Position, string? Number, string ReasonCode, string Reason, string? Excerpt, bool IsWarning)
{
    /// <summary>The register holds the right for somebody else, or under another number.</summary>
    public bool IsUnchanged => ReasonCode is PatentReason.BelongsToAnother or PatentReason.MergedAway;
}
