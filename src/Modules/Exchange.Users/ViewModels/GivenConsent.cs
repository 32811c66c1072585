namespace Exchange.Users.ViewModels;

/// <param name="Title">In the reader's language; the document's name where the text is not there any more.</param>
/// <param name="Url">Null where the text is not there any more.</param>
/// <param name="IsInForce">Whether this edition is the one that counts now.</param>
internal sealed record GivenConsent(string Title, string? Url, int Edition, DateTimeOffset At, bool IsInForce);
