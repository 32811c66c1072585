using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;

namespace Exchange.Listings.Recipes;

/// <param name="PlannedInDays">Day of an auction, from the day of the run.</param>
internal sealed record DemoOffer(OfferMode Mode, OfferTerms Terms, int? PlannedInDays);
