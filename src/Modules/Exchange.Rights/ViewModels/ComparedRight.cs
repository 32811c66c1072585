using Exchange.Rights.Contracts;

namespace Exchange.Rights.ViewModels;

/// <param name="Claims">Their texts, in order.</param>
/// <param name="Modes">The check-up of today.</param>
internal sealed record ComparedRight(RightSummary Right, string? Abstract, IReadOnlyList<string> Claims, IReadOnlyList<TradeCheck> Modes);
