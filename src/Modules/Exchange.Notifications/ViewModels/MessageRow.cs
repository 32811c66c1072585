namespace Exchange.Notifications.ViewModels;

/// <param name="Kind">Caption of the kind, an English msgid; null when the module that sent it is gone.</param>
/// <param name="Subject">In the reader's language.</param>
internal sealed record MessageRow(Guid Id, string? Kind, string Subject, DateTimeOffset At, bool IsRead);
