using Exchange.Needs.Contracts;

namespace Exchange.Needs.Domain;

/// <summary>What a firm writes of its need, as it is kept.</summary>
/// <param name="Node">Code of the V-Ti taxonomy; null when none fits.</param>
/// <param name="Details">Read only by whom the firm lets in; null when everything is public.</param>
internal sealed record NeedText(
    string Title, string? Problem, string? Conditions, string? Target, string? Details, string? TitleEn, string? ProblemEn, string? Node,
    string? District, RewardKind RewardKind, long? AmountFen, string? WhoMayAnswer, bool HidesName, DateOnly Deadline);
