namespace Exchange.Users.Contracts;

public enum SignInOutcome
{
    Done,

    /// <summary>The password was right; a code of the authenticator or a recovery code is needed.</summary>
    NeedsSecondFactor,

    /// <summary>The password was right; the e-mail address is not confirmed yet.</summary>
    NotConfirmed,

    /// <summary>Wrong, unknown or locked: the answer does not tell which.</summary>
    Refused,
}
