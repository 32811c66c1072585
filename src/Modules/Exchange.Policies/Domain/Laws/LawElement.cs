namespace Exchange.Policies.Domain.Laws;

/// <summary>A piece of a law in its order: a division's heading, an article, or text that belongs to no article.</summary>
internal abstract record LawElement;
