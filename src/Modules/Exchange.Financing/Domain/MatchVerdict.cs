namespace Exchange.Financing.Domain;

internal enum MatchVerdict
{
    Fits,

    /// <summary>The terms or the dossier do not say.</summary>
    Unknown,
    Unfit,
}
