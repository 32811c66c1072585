using Exchange.Financing.Domain;
using Exchange.Products.Contracts;

namespace Exchange.Financing.ViewModels;

/// <param name="OthersRunning">How many lenders will be told that another one was picked.</param>
internal sealed record PickPage(Dossier Dossier, ComparedAnswer Answer, LenderRow Lender, int OthersRunning)
{
    /// <summary>What can be taken along, and whether it is.</summary>
    public IReadOnlyList<(ComparedAnswer Answer, LenderRow Lender, bool IsTaken)> Partners { get; init; } = [];

    /// <summary>The loan and what is taken along together.</summary>
    public required CostResult Together { get; init; }

    /// <summary>What none of them has stated.</summary>
    public IReadOnlyList<string> NotStated { get; init; } = [];

    /// <summary>English msgid of why it cannot be picked now; null when it can.</summary>
    public string? Obstacle { get; init; }
}
