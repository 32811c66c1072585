namespace Exchange.Rights.Domain;

internal enum EventStanding
{
    /// <summary>Entered or compared with the register by the operator, or read from an official file.</summary>
    Confirmed,

    /// <summary>Stated by a party; nobody has compared it with the register.</summary>
    Stated,

    /// <summary>The operator did not find it in the register.</summary>
    Refused,
}
