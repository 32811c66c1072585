namespace Exchange.Policies.Domain.Supports;

/// <summary>Rules §13.3, for industry.</summary>
internal enum FirmSize
{
    Large,
    Medium,
    Small,
    Micro,
}
