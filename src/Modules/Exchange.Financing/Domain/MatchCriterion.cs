namespace Exchange.Financing.Domain;

/// <param name="Name">English msgid of what is compared.</param>
/// <param name="Words">English msgid that says why; its places are filled from <paramref name="Arguments"/>.</param>
internal sealed record MatchCriterion(string Name, MatchVerdict Verdict, string Words, params IReadOnlyList<MatchValue> Arguments);
