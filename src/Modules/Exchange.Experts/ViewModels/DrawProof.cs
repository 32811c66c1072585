using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <summary>What everybody checks a draw by.</summary>
/// <param name="Secret">Null while the draw waits.</param>
/// <param name="Seed">Null before the draw, and for ever when it was given up.</param>
/// <param name="FirstDrawOn">The lottery's first drawing on this day or later counts.</param>
/// <param name="KnownFrom">In local time: from then on it can be entered.</param>
/// <param name="Value">Null before the draw.</param>
internal sealed record DrawProof(
    string SecretHash, string? Secret, string? Seed, Lottery Lottery, DateOnly FirstDrawOn, DateTimeOffset KnownFrom, TypedValue? Value);
