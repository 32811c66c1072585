namespace Exchange.Notifications.Contracts;

/// <param name="Kind">One of the registered <see cref="NotificationKind"/>s: what people switch on and off.</param>
/// <param name="Subject">English msgid; may hold {0}, {1} … It is shown in each reader's language.</param>
/// <param name="Arguments">Values for the subject's places; no personal data of third persons.</param>
/// <param name="Url">Site-relative address of the page that the message is about.</param>
public sealed record Notification(string Kind, string Subject, IReadOnlyList<string> Arguments, string Url);
