namespace Exchange.Listings.Contracts;

/// <summary>What a listing says in its owner's words, for who quotes it.</summary>
/// <param name="RightIds">The rights of the package, in order.</param>
public sealed record ListingWords(string? Problem, string? HowItWorks, string? Advantage, IReadOnlyList<Guid> RightIds);
