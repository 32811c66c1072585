namespace Exchange.Users.ViewModels;

/// <param name="Email">The person's own address, in full.</param>
internal sealed record SecurityModel(string Email, bool TwoFactorEnabled, int RecoveryCodesLeft, IReadOnlyList<PasskeyRow> Passkeys, OtherWays Others);
