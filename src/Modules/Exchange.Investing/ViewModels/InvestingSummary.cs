namespace Exchange.Investing.ViewModels;

/// <param name="Watched">On the shortlist and not closed.</param>
/// <param name="ToAnswer">Interest in the party's listings that waits for it.</param>
/// <param name="Asked">Owners who would like to know who the party is.</param>
internal sealed record InvestingSummary(int Watched, int ToAnswer, int Asked);
