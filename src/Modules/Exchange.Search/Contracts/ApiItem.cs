namespace Exchange.Search.Contracts;

/// <summary>What the cards of a source look like, for the description of the API; registered as a singleton by the module whose source it is.</summary>
/// <param name="Type">A record whose JSON, in camel case, the cards are.</param>
public sealed record ApiItem(string Source, Type Type);
