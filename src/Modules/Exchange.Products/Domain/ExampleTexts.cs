namespace Exchange.Products.Domain;

/// <summary>Msgids of the example schemes.</summary>
internal static class ExampleTexts
{
    public const string SchemeA = "Scheme A: government, bank and guarantor";
    public const string SourceA = "After the Sichuan loan “Tianfu Zhilaidai” (30 June 2025): rate at most one-year LPR plus 150 basis points, guarantee fee at most 1 % a year, subsidy 1.5 % a year; half of the valuation subsidised.";
    public const string SchemeB = "Scheme B: surety insurance";
    public const string SourceB = "After Qingdao's surety insurance for patent pledge loans (2015): premium 2 % a year, half of the interest, 60 % of the premium and half of the valuation subsidised.";
}
