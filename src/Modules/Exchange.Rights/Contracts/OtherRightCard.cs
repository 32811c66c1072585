namespace Exchange.Rights.Contracts;

/// <summary>The card of the search source <c>rights</c>.</summary>
public sealed record OtherRightCard(string Number, string Title, IpKind Kind, string Url, IReadOnlyList<string> Owners, bool IsDemo);
