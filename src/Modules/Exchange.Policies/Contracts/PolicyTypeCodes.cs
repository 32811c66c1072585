namespace Exchange.Policies.Contracts;

/// <summary>The types of content that this module brings.</summary>
public static class PolicyTypeCodes
{
    public const string Policy = "policy";
    public const string Law = "law";
}
