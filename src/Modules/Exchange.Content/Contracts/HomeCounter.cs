namespace Exchange.Content.Contracts;

/// <param name="Label">English msgid of what is counted, such as "Listings on offer".</param>
/// <param name="Value">Exactly as many rows as the address shows.</param>
/// <param name="Url">Site-relative address of those rows.</param>
public sealed record HomeCounter(string Label, long Value, string Url);
