namespace Exchange.Needs.Contracts;

/// <summary>What the firm offers for it.</summary>
public enum RewardKind
{
    Negotiable,

    /// <summary>What it can spend at most.</summary>
    Budget,

    /// <summary>揭榜: a sum promised to whoever reaches the target.</summary>
    Reward,
}
