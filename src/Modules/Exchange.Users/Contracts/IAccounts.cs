using Exchange.Framework.Mvc;
using Exchange.Users.ViewModels;

namespace Exchange.Users.Contracts;

/// <summary>Coming in: registration, confirmation, sign-in, reset. No answer tells whether an address has an account.</summary>
public interface IAccounts
{
    /// <summary>Sends a mail in every case: the link to confirm, or the news that the address has an account already.</summary>
    Task<Result> RegisterAsync(RegisterForm form, CancellationToken cancellationToken);

    /// <summary>Sends the link again where there is an unconfirmed account.</summary>
    Task ResendConfirmationAsync(string email, CancellationToken cancellationToken);

    /// <summary>Confirms the address by link and password together, and signs in: neither of the two alone is enough.</summary>
    Task<Result<SignInOutcome>> ConfirmAsync(ConfirmForm form, CancellationToken cancellationToken);

    Task<SignInOutcome> SignInAsync(string email, string password, CancellationToken cancellationToken);

    Task<SignInOutcome> SignInWithCodeAsync(string code, CancellationToken cancellationToken);

    Task<SignInOutcome> SignInWithRecoveryCodeAsync(string code, CancellationToken cancellationToken);

    /// <summary>JSON for the browser's authenticator. It names no account, so it tells nothing.</summary>
    Task<string> GetPasskeyRequestAsync();

    Task<SignInOutcome> SignInWithPasskeyAsync(string credential, CancellationToken cancellationToken);

    Task SignOutAsync(CancellationToken cancellationToken);

    Task SendPasswordResetAsync(string email, CancellationToken cancellationToken);

    Task<Result> ResetPasswordAsync(ResetPasswordForm form, CancellationToken cancellationToken);

    Task<Result> ConfirmEmailChangeAsync(EmailChangeForm form, CancellationToken cancellationToken);

    /// <summary>The documents whose edition in force the signed-in person has not consented to.</summary>
    Task<IReadOnlyList<ConsentDocument>> GetPendingConsentsAsync(CancellationToken cancellationToken);

    /// <summary>Records consent to every document in force.</summary>
    Task ConsentAsync(CancellationToken cancellationToken);
}
