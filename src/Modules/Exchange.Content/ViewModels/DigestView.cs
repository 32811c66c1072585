namespace Exchange.Content.ViewModels;

/// <param name="Email">Masked: a link may be passed on.</param>
/// <param name="Choice">In words, in <paramref name="Culture"/>.</param>
internal sealed record DigestView(string Token, string Email, string Choice, string Culture, DateTimeOffset? ConfirmedAt);
