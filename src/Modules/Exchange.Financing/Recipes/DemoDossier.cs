using Exchange.Financing.Domain;
using Exchange.Products.Contracts;

namespace Exchange.Financing.Recipes;

/// <param name="Party">Name of a demo party that has claimed rights.</param>
/// <param name="SentDaysAgo">When it was opened and sent.</param>
internal sealed record DemoDossier(string Party, string Use, int SentDaysAgo)
{
    public long AmountFen { get; init; }

    public FundPurpose Purpose { get; init; }

    public int TermMonths { get; init; }

    public IReadOnlyList<ProductKind> Wishes { get; init; } = [];

    public string District { get; init; } = "";

    /// <summary>Code of the functional zone; null for none.</summary>
    public string? Zone { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public int Rights { get; init; }

    public long RevenueFen { get; init; }

    public long ProfitFen { get; init; }

    public long AssetsFen { get; init; }

    public long DebtsFen { get; init; }

    public int Staff { get; init; }

    public int FoundedYear { get; init; }

    public IReadOnlyList<DemoRequest> Requests { get; init; } = [];

    /// <summary>What the first lender financed in the end; null while the dossier is under way.</summary>
    public long? FinancedFen { get; init; }
}
