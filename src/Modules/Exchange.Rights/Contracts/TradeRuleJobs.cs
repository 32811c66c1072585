namespace Exchange.Rights.Contracts;

/// <summary>Kinds of job that the rules of the check-up ask for.</summary>
public static class TradeRuleJobs
{
    /// <summary>Looks again at everything on offer in the modes of the payload (<see cref="RecheckOrder"/>); done by who keeps the offers.</summary>
    public const string Recheck = "rights.trade-rules.recheck";
}
