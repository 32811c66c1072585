namespace Exchange.Users.ViewModels;

/// <param name="Key">Groups of four characters, for typing.</param>
/// <param name="Address">The otpauth address that the QR code holds.</param>
internal sealed record AuthenticatorModel(string Key, string Address);
