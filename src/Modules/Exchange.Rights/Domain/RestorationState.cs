namespace Exchange.Rights.Domain;

/// <summary>Whether a patent that ended for an unpaid fee can be restored on a day (rules RST-01, RST-02).</summary>
internal enum RestorationState
{
    /// <summary>The day of CNIPA's notice is not known, so the period cannot be told.</summary>
    Unknown,

    /// <summary>Within two months of the notice, for a good reason.</summary>
    Restorable,

    /// <summary>Only where force majeure kept the owner from paying.</summary>
    ForceMajeureOnly,

    Final,
}
