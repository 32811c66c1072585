namespace Exchange.Providers.Recipes;

/// <param name="Party">Name of a demo party.</param>
internal sealed record DemoProvider(string Party, string SummaryZh, string? SummaryEn, string? DetailsZh, string? DetailsEn)
{
    public IReadOnlyList<string> Taxonomy { get; init; } = [];

    public IReadOnlyList<string> Districts { get; init; } = [];

    public IReadOnlyList<DemoPerson> People { get; init; } = [];

    public IReadOnlyList<DemoFee> Fees { get; init; } = [];

    public IReadOnlyList<DemoLicence> Licences { get; init; } = [];

    public IReadOnlyList<DemoCase> Cases { get; init; } = [];

    /// <summary>Hours that earlier questions took to be answered.</summary>
    public IReadOnlyList<int> AnswerHours { get; init; } = [];

    public bool IsAdmitted { get; init; }

    public string? TechBranchBasis { get; init; }
}
