using Exchange.Rights.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>The chosen rights of one kind.</summary>
/// <param name="YearsLeft">Bands of remaining protection, see <see cref="Band.Years"/>; a right without a known end is left out.</param>
/// <param name="Taxonomy">Codes of rules §12, parents only: a single child can point at a single firm.</param>
internal sealed record TeaserRights(IpKind Kind, int Count, int InForce, IReadOnlyList<string> YearsLeft, IReadOnlyList<string> Taxonomy);
