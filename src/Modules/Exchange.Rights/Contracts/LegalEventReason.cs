namespace Exchange.Rights.Contracts;

/// <summary>Stable codes that say why a legal event was rejected or warned about, beside those of <see cref="PatentReason"/>.</summary>
public static class LegalEventReason
{
    /// <summary>No patent in the register has this number.</summary>
    public const string UnknownPatent = "unknown-patent";

    /// <summary>No code, or one that is longer than ten characters.</summary>
    public const string BadCode = "bad-code";

    /// <summary>No day of the announcement, or one that lies in the future or before 1985.</summary>
    public const string BadDay = "bad-day";

    /// <summary>The secured amount is no number of yuan above zero and up to one trillion, with at most two places.</summary>
    public const string BadAmount = "bad-amount";

    /// <summary>Warning: the catalog does not know the code. The event is kept and changes no status.</summary>
    public const string UnknownCode = "unknown-code";
}
