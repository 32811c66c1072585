namespace Exchange.Notifications.Contracts;

/// <summary>Registered as a singleton by the module that sends it.</summary>
/// <param name="Name">Stable, such as <c>listing.reviewed</c>.</param>
/// <param name="Caption">English msgid shown in the settings.</param>
/// <param name="EmailByDefault">Whether an e-mail is sent unless the person switches it off.</param>
public sealed record NotificationKind(string Name, string Caption, bool EmailByDefault);
