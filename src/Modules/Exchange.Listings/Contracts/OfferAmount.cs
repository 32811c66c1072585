namespace Exchange.Listings.Contracts;

/// <summary>What a mode on offer asks for, in fen; a royalty or a negotiable price names no amount.</summary>
/// <param name="ToFen">Equal to <paramref name="FromFen"/> for a single price.</param>
public sealed record OfferAmount(OfferMode Mode, long FromFen, long ToFen);
