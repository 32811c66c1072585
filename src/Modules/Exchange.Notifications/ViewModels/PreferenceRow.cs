namespace Exchange.Notifications.ViewModels;

/// <param name="Caption">English msgid.</param>
internal sealed record PreferenceRow(string Kind, string Caption, bool Email);
