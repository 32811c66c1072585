using Exchange.Listings.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>Something that forbids publishing, or that must be known.</summary>
/// <param name="Rule">ID of the rule, such as <c>LIC-03</c>.</param>
/// <param name="Message">English msgid: what is wrong and what to do.</param>
/// <param name="Article">English msgid of the source.</param>
/// <param name="Blocks">False for what must only be known.</param>
internal sealed record ListingProblem(
    string Rule, string Message, string Article, bool Blocks, OfferMode? Mode = null, string? RightTitle = null, IReadOnlyList<object>? Arguments = null);
