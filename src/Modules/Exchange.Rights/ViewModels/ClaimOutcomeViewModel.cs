namespace Exchange.Rights.ViewModels;

/// <summary>Who gains and who loses by a decision on a claim.</summary>
/// <param name="OwnersAfter">The owners on record after it; null when they stay.</param>
/// <param name="OwnersLost">Owners on record who are none any more.</param>
/// <param name="IsClaimantOwner">The claimant's name is among the owners after it.</param>
public sealed record ClaimOutcomeViewModel(IReadOnlyList<string>? OwnersAfter, IReadOnlyList<string> OwnersLost, bool IsClaimantOwner);
