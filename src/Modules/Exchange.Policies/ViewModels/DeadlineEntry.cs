namespace Exchange.Policies.ViewModels;

internal sealed record DeadlineEntry(Guid Id, string Title, string Url, string Culture, DateOnly Until, string? IssuingBody, bool IsComment);
