namespace Exchange.Financing.Domain;

internal enum MatchVerdict
{
    Fits,

    /// <summary>The terms or the dossier do not say.</summary>
    Unknown,

    /// <summary>A condition in words: the firm itself knows whether it meets it.</summary>
    OwnCheck,
    Unfit,
}
