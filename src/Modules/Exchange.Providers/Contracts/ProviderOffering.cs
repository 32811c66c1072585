namespace Exchange.Providers.Contracts;

/// <summary>One thing on offer. Names are those of addresses and of the API, such as <c>loan-guarantee</c>.</summary>
/// <param name="Amounts">Bands of amount that it covers.</param>
/// <param name="Terms">One line in the current UI language.</param>
public sealed record ProviderOffering(
    string Name, string Url, string Kind, IReadOnlyList<string> IpKinds, IReadOnlyList<string> Amounts, string Terms, bool IsExample);
