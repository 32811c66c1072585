namespace Exchange.Experts.Domain;

/// <summary>The five fields of the plan's pool (rules §14, 3.3.5a): IP, valuation, law, finance, technology.</summary>
internal enum ExpertField
{
    IntellectualProperty,
    Valuation,
    Law,
    Finance,
    Technology,
}
