namespace Exchange.Users.Contracts;

/// <param name="Document"><c>terms</c> or <c>privacy</c>.</param>
/// <param name="Title">In the reader's language.</param>
/// <param name="Version">Edition of the authoritative Chinese text.</param>
/// <param name="Url">Site-relative address of the text.</param>
public sealed record ConsentDocument(string Document, string Title, int Version, string Url);
