using Exchange.Products.Contracts;

namespace Exchange.Products.Domain;

/// <summary>A worked example of rules §10.2 and §10.3: published elsewhere, not Panzhihua policy.</summary>
/// <param name="Key">In addresses.</param>
/// <param name="Name">Msgid.</param>
/// <param name="Source">Msgid.</param>
internal sealed record ExampleScheme(string Key, string Name, string Source, CostRequest Request)
{
    public static IReadOnlyList<ExampleScheme> All { get; } =
    [
        new(
            "a", ExampleTexts.SchemeA, ExampleTexts.SourceA,
            new CostRequest(
                new LoanTerms(300_0000_00, 450, 365), [new(CostFee.Guarantee, 100, null), new(CostFee.Appraisal, null, 3_0000_00)],
                [new(CostSubsidy.Interest, SubsidyMode.Points, 150, null), new(CostFee.Appraisal, SubsidyMode.Ratio, 5000, null)])),
        new(
            "b", ExampleTexts.SchemeB, ExampleTexts.SourceB,
            new CostRequest(
                new LoanTerms(300_0000_00, 450, 365), [new(CostFee.Premium, 200, null), new(CostFee.Appraisal, null, 3_0000_00)],
                [
                    new(CostSubsidy.Interest, SubsidyMode.Ratio, 5000, null), new(CostFee.Premium, SubsidyMode.Ratio, 6000, null),
                    new(CostFee.Appraisal, SubsidyMode.Ratio, 5000, null),
                ])),
    ];
}
