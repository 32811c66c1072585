namespace Exchange.Investing.ViewModels;

/// <param name="Watched">On the shortlist and not closed.</param>
/// <param name="ToAnswer">Interest in the party's listings that waits for it.</param>
/// <param name="Asked">Owners who would like to know who the party is.</param>
/// <param name="IsInvestor">Investing is what the party is for: its own acts stand strongest.</param>
internal sealed record InvestingSummary(int Watched, int ToAnswer, int Asked, bool IsInvestor = false);
