namespace Exchange.Rights.Contracts;

/// <summary>Stable codes that say why a record was rejected or warned about.</summary>
public static class PatentReason
{
    /// <summary>Neither an application nor a publication number.</summary>
    public const string NoNumber = "no-number";

    /// <summary>The number has no known form or an impossible kind.</summary>
    public const string BadNumber = "bad-number";

    /// <summary>A number of another office than the record's: each office's right is a record of its own.</summary>
    public const string ForeignNumber = "foreign-number";

    /// <summary>The publication number lacks its letter (A, B, U ...), so it cannot be told which publication is meant.</summary>
    public const string NoKindCode = "no-kind-code";

    /// <summary>The check character is wrong (rules PAT-10).</summary>
    public const string BadCheckCharacter = "bad-check-character";

    /// <summary>First digit and letter of the publication number contradict each other (rules §1.3).</summary>
    public const string BadPublicationNumber = "bad-publication-number";

    /// <summary>No title in any language.</summary>
    public const string NoTitle = "no-title";

    /// <summary>Number system or year contradict the filing date (rules PAT-08, PAT-09).</summary>
    public const string DateMismatch = "date-mismatch";

    /// <summary>Warning: the number is of a later year than the filing date, so the application was taken as a divisional one (rules PAT-09).</summary>
    public const string TakenAsDivisional = "taken-as-divisional";

    /// <summary>A text is longer than the register holds.</summary>
    public const string TooLong = "too-long";

    /// <summary>The same number stands for another application already.</summary>
    public const string NumberConflict = "number-conflict";

    /// <summary>Left as it was: another party brought or claimed the right, or the operator brought it and the source has not claimed it.</summary>
    public const string BelongsToAnother = "belongs-to-another";

    /// <summary>Left as it was: the record was merged into another one, which is the same right.</summary>
    public const string MergedAway = "merged-away";

    /// <summary>Warning: a drawing was too large, or not the picture that its name says, and was left out.</summary>
    public const string BadDrawing = "bad-drawing";

    /// <summary>The record could not be read.</summary>
    public const string Unreadable = "unreadable";
}
