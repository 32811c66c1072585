namespace Exchange.Rights.Domain;

/// <summary>What CNIPA does not do while a right is suspended or preserved (rules STA-03), and other steps that stay possible.</summary>
internal enum RegisterAction
{
    Waiver,
    Change,
    Transfer,
    Pledge,
    TerminationBeforeExpiry,
    Licence,
}
