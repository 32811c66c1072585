namespace Exchange.Rights.Contracts;

/// <summary>First layer of the legal status (rules §4.1). Without events it is <see cref="Unknown"/>, never guessed.</summary>
public enum BaseStatus
{
    Unknown,
    Pending,
    Active,
    Inactive,
}
