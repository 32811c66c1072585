namespace Exchange.Notifications.Contracts;

/// <summary>Registered as a singleton by the module that sends it.</summary>
/// <param name="Name">Stable, such as <c>listing.reviewed</c>.</param>
/// <param name="Caption">English msgid shown in the settings.</param>
/// <param name="EmailByDefault">Whether an e-mail is sent unless the person switches it off.</param>
/// <param name="Permission">Only who holds it receives this kind and can choose; null for everybody.</param>
public sealed record NotificationKind(string Name, string Caption, bool EmailByDefault, string? Permission = null);
