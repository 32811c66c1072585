namespace Exchange.Parties.Services;

internal enum EditOutcome
{
    Saved,

    /// <summary>Saved, and what had been verified has changed: it has to be submitted again.</summary>
    NeedsVerification,

    /// <summary>Somebody else has changed it since the form was opened.</summary>
    Conflict,
}
