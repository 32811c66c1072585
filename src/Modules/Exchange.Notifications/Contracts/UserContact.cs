namespace Exchange.Notifications.Contracts;

/// <param name="Email">Confirmed address.</param>
/// <param name="Culture">Language that the person has chosen, one of the supported cultures.</param>
/// <param name="Name">Name by which the person is addressed.</param>
public sealed record UserContact(string Email, string Culture, string Name);
