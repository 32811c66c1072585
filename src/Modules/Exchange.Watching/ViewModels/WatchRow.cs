namespace Exchange.Watching.ViewModels;

/// <param name="Caption">Msgid of the kind; null when its module is no more.</param>
/// <param name="ChangedAt">When the person was last told of a change.</param>
internal sealed record WatchRow(Guid Id, string? Caption, string Number, string Title, string Url, DateTimeOffset CreatedAt, DateTimeOffset? ChangedAt);
