namespace Exchange.Providers.Contracts;

/// <summary>What the operator has found of something that a provider states.</summary>
public enum ReviewState
{
    Submitted,
    Confirmed,
    Refused,
}
