using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <summary>What the operator who reads may do with a draw that waits.</summary>
/// <param name="IsKnown">The public value can be known by now.</param>
/// <param name="Entered">As somebody has entered it; null when nobody has.</param>
/// <param name="IsOwnEntry">The reader has: somebody else confirms.</param>
/// <param name="EndAsked">Why somebody wants to give the draw up; null when nobody does.</param>
/// <param name="IsOwnEnd">The reader does: somebody else confirms.</param>
internal sealed record DrawSteps(bool IsKnown, TypedValue? Entered, bool IsOwnEntry, string? EndAsked, bool IsOwnEnd);
