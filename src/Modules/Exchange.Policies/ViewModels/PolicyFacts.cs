using Exchange.Policies.Domain;

namespace Exchange.Policies.ViewModels;

/// <summary>What stands above a policy or law: the card, whether it is in force, and what it rests on.</summary>
internal sealed record PolicyFacts(
    Guid ItemId, PolicyDocument Document, bool IsLaw, Validity Validity, PolicyLink? ReplacedBy, IReadOnlyList<PolicyLink> Replaces, IReadOnlyList<PolicyLink> Basis,
    int Articles, IReadOnlyList<(PolicyLink Link, Validity Validity)> Beside)
{
    /// <summary>From so many articles on a reader who knows the number is taken to it.</summary>
    public const int LongFrom = 20;
}
