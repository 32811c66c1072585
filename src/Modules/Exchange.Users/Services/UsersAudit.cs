using Exchange.Framework.Auditing;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;

namespace Exchange.Users.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class UsersAudit : AuditNames
{
    public UsersAudit()
        : base("Accounts")
    {
        Kind<string>(
            "User", "User account", UsersPermissions.ManageUsersName,
            db => db.Set<ExchangeUser>().Where(r => r.DisplayName != null).Select(r => new AuditedRow<string> { Key = r.Id, Title = r.DisplayName! }),
            row => $"/Admin/Users/{row.Key}");
        Action("user.registered", "Account registered");
        Action("user.email-confirmed", "E-mail address confirmed");
        Action("user.signed-in", "Sign-in");
        Action("user.signed-out", "Signed out");
        Action("user.sign-in-failed", "Sign-in failed");
        Action("user.locked-out", "Locked for a while after failed sign-ins");
        Action("user.locked", "Account locked by the operator");
        Action("user.unlocked", "Account unlocked by the operator");
        Action("user.password-reset-asked", "New password asked for");
        Action("user.confirmation-asked", "Link to confirm the address asked for");
        Action("user.password-reset", "New password set by mail");
        Action("user.password-changed", "Password changed");
        Action("user.email-change-requested", "Change of the e-mail address asked for");
        Action("user.email-changed", "E-mail address changed");
        Action("user.authenticator-enabled", "Second step switched on");
        Action("user.authenticator-disabled", "Second step switched off");
        Action("user.recovery-codes-renewed", "Recovery codes renewed");
        Action("user.passkey-added", "Passkey added");
        Action("user.passkey-removed", "Passkey removed");
        Action("user.login-added", "Other way to sign in linked");
        Action("user.login-removed", "Other way to sign in removed");
        Action("user.session-ended", "Device signed out");
        Action("user.sessions-ended", "All devices signed out");
        Action("user.roles-changed", "Roles of the account changed");
        Action("user.address-shown", "Full e-mail address looked at");
        Action("user.data-exported", "Own data exported");
        Action("user.closed", "Account closed for good");
        Field("method", "Way of signing in");
        Field("provider", "Way of signing in");
        Field("ended", "Devices signed out");
        Field("before", "Roles before");
        Field("added", "Roles given");
        Field("removed", "Roles taken");
        Field("RemovePasskeys", "Passkeys removed");
    }
}
