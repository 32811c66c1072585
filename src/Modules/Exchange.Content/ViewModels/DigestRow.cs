namespace Exchange.Content.ViewModels;

/// <param name="Email">Masked.</param>
/// <param name="Choice">In words, in <paramref name="Culture"/>.</param>
internal sealed record DigestRow(Guid Id, string Email, string Choice, string Culture, DateTimeOffset AskedAt, DateTimeOffset? ConfirmedAt, DateTimeOffset? LastMailAt);
