namespace Exchange.Rights.Contracts;

/// <summary>Who may work a right under a recorded licence (rules §5.1).</summary>
public enum LicenceKind
{
    /// <summary>The record does not tell.</summary>
    Unstated,

    /// <summary>独占: the licensee only.</summary>
    Exclusive,

    /// <summary>排他: one licensee and the owner.</summary>
    Sole,

    /// <summary>普通: the owner and any number of licensees.</summary>
    Ordinary,
}
