namespace Exchange.Investing.ViewModels;

/// <param name="Open">Investors whose interest has not ended.</param>
/// <param name="Waiting">Of them, those that wait for the owner's answer.</param>
internal sealed record ListingInterestCount(int Open, int Waiting);
