namespace Exchange.Rights.Domain;

/// <summary>How the annual fee of one patent year stands on a day, as far as the record tells.</summary>
internal enum AnnuityState
{
    /// <summary>The year of the grant: paid when the grant is registered (rules ANN-02).</summary>
    AtGrant,

    /// <summary>A payment is on record, or the register showed the patent in force after the period of grace was over.</summary>
    Settled,

    /// <summary>Long over, and no later doubt rests on it: nothing on record says that the patent ended then.</summary>
    Past,

    /// <summary>The next one to be paid; the day has not passed.</summary>
    Due,

    /// <summary>The day has passed: payable for six months, with a surcharge (rules ANN-03). No payment is on record.</summary>
    Grace,

    /// <summary>
    /// The period of grace has passed and no payment is on record: unless it was paid, the patent ended on the nominal due day
    /// (rules ANN-03). A doubt, never a status (rules STA-02).
    /// </summary>
    Lapsed,

    Future,

    /// <summary>By the register the patent had ended before.</summary>
    Ended,
}
