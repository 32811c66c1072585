namespace Exchange.Content.ViewModels;

/// <param name="Url">Null when the notice stands nowhere.</param>
internal sealed record RecordLink(string Number, string Title, string? Url);
