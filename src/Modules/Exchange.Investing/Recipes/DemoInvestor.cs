using Exchange.Listings.Contracts;

namespace Exchange.Investing.Recipes;

/// <param name="Investor">Name of a demo party.</param>
internal sealed record DemoInvestor(
    string Investor, IReadOnlyList<string> Fields, IReadOnlyList<string> Readiness, IReadOnlyList<OfferMode> Modes, IReadOnlyList<string> Districts,
    decimal FromYuan, decimal ToYuan, string Text, IReadOnlyList<DemoEntry> Shortlist, DemoSession Session);
