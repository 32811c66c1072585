using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Exchange.Users.Services;

/// <summary>Identity's objections in the user's language; the code says to which field they belong.</summary>
internal sealed class LocalizedIdentityErrors : IdentityErrorDescriber
{
    private readonly IStringLocalizer<LocalizedIdentityErrors> S;

    public LocalizedIdentityErrors(IStringLocalizer<LocalizedIdentityErrors> localizer) => S = localizer;

    public override IdentityError DefaultError() => Error(nameof(DefaultError), S["This could not be saved. Please try again."]);

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), S["The account was changed elsewhere in the meantime. Please load the page again."]);

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), S["The password is wrong."]);

    public override IdentityError InvalidToken() =>
        Error(nameof(InvalidToken), S["This link has been used or is too old. Please ask for a new one."]);

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), S["The password needs at least {0} characters.", length]);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), S["The password needs at least {0} different characters.", uniqueChars]);

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), S["Please enter a valid e-mail address."]);

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
