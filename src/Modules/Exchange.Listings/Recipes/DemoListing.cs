using Exchange.Listings.Contracts;

namespace Exchange.Listings.Recipes;

/// <param name="Owner">Name of a demo party.</param>
/// <param name="EndsInDays">From the day of the run.</param>
/// <param name="Reason">Of a suspended or returned one.</param>
internal sealed record DemoListing(
    string Owner, string Title, string Problem, string HowItWorks, string Advantage, int Readiness, string BuyerNeeds, string NotFor,
    string District, int EndsInDays, ListingState State, string? Reason, IReadOnlyList<DemoPatent> Patents, IReadOnlyList<DemoOffer> Offers);
