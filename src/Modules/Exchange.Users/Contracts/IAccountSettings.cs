using Exchange.Framework.Mvc;
using Exchange.Users.ViewModels;

namespace Exchange.Users.Contracts;

/// <summary>What the signed-in person sees and changes of the own account.</summary>
public interface IAccountSettings
{
    Task<ProfileForm> GetProfileAsync(CancellationToken cancellationToken);

    Task<Result> SaveProfileAsync(ProfileForm form, CancellationToken cancellationToken);

    Task<SecurityModel> GetSecurityAsync(CancellationToken cancellationToken);

    /// <summary>Signs out all other devices.</summary>
    Task<Result> ChangePasswordAsync(PasswordForm form, CancellationToken cancellationToken);

    /// <summary>Sends a link to the new address; the answer is the same where the address has an account.</summary>
    Task<Result> RequestEmailChangeAsync(EmailRequestForm form, CancellationToken cancellationToken);

    /// <summary>Makes a new key for the authenticator; it counts only after <see cref="EnableAuthenticatorAsync"/>.</summary>
    Task BeginAuthenticatorAsync(CancellationToken cancellationToken);

    /// <summary>Null before <see cref="BeginAuthenticatorAsync"/>, and once the authenticator is in use.</summary>
    Task<AuthenticatorModel?> GetAuthenticatorAsync(CancellationToken cancellationToken);

    /// <summary>Needs the password: who finds a browser signed in must not make a way in of their own.</summary>
    /// <returns>The recovery codes, which are shown this once.</returns>
    Task<Result<IReadOnlyList<string>>> EnableAuthenticatorAsync(AuthenticatorForm form, CancellationToken cancellationToken);

    Task<Result> DisableAuthenticatorAsync(string password, CancellationToken cancellationToken);

    /// <returns>New recovery codes; the old ones become void.</returns>
    Task<Result<IReadOnlyList<string>>> RenewRecoveryCodesAsync(string password, CancellationToken cancellationToken);

    /// <summary>JSON for the browser's authenticator. Needs the password, so that no passkey is made in vain.</summary>
    Task<Result<string>> GetPasskeyCreationAsync(string password, CancellationToken cancellationToken);

    /// <summary>Needs the password as <see cref="EnableAuthenticatorAsync"/> does.</summary>
    Task<Result> AddPasskeyAsync(string credential, string? name, string password, CancellationToken cancellationToken);

    /// <param name="id">As shown by <see cref="PasskeyRow.Id"/>.</param>
    Task<bool> RemovePasskeyAsync(string id, CancellationToken cancellationToken);

    Task<IReadOnlyList<SessionRow>> GetSessionsAsync(CancellationToken cancellationToken);

    /// <summary>False when the person has no such session.</summary>
    Task<bool> EndSessionAsync(Guid id, CancellationToken cancellationToken);

    Task<int> EndOtherSessionsAsync(CancellationToken cancellationToken);

    /// <summary>Everything that the modules keep about the person, as UTF-8 JSON.</summary>
    Task<byte[]> ExportAsync(CancellationToken cancellationToken);

    /// <summary>What must be settled before the account can be closed; English msgids.</summary>
    Task<IReadOnlyList<string>> GetClosureObstaclesAsync(CancellationToken cancellationToken);

    /// <summary>Makes the account anonymous for good and signs out.</summary>
    Task<Result> CloseAsync(string password, CancellationToken cancellationToken);
}
