namespace Exchange.Content.Contracts;

/// <param name="Kind">What it is, in the reader's language: "Listing".</param>
/// <param name="Number">In its official form.</param>
/// <param name="Url">Site-relative.</param>
/// <param name="Facts">A few short facts, in the reader's language.</param>
public sealed record EmbedCard(string Kind, string Number, string Title, string Url, IReadOnlyList<string> Facts);
