namespace Exchange.Events.Domain;

internal enum MatchSide
{
    /// <summary>Seeks money for what it owns or builds.</summary>
    Firm,

    /// <summary>Lends, guarantees, insures or invests.</summary>
    Financier,
}
