namespace Exchange.Rights.Domain;

/// <summary>How an application number and a filing date agree (rules PAT-08, PAT-09).</summary>
internal enum DateAgreement
{
    Agrees,

    /// <summary>The number's year is later: right for a divisional application only.</summary>
    OnlyIfDivisional,

    /// <summary>The number's year is earlier than the filing date.</summary>
    WrongYear,

    /// <summary>The number system was not in use on that day.</summary>
    Impossible,
}
