namespace Exchange.Products.Contracts;

/// <summary>How a subsidy is measured (rules ECO-02).</summary>
public enum SubsidyMode
{
    /// <summary>A share of what is paid.</summary>
    Ratio,

    /// <summary>Points of yearly rate on the balance; interest only.</summary>
    Points,

    /// <summary>The interest at the lower of the loan's rate and a capped one, such as LPR at signing plus points; interest only.</summary>
    Capped,
}
