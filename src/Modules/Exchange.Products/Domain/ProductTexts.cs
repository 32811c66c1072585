using Exchange.Products.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Products.Domain;

/// <summary>English msgids of the module's vocabularies and of the messages about terms.</summary>
internal static class ProductTexts
{
    public const string AmountOutOfRange = "An amount must be more than 0 and less than 10,000,000,000 yuan.";
    public const string AmountsReversed = "The largest amount is smaller than the smallest one.";
    public const string DaysOutOfRange = "A term is between 1 and 10950 days.";
    public const string DaysReversed = "The longest term is shorter than the shortest one.";
    public const string RateOutOfRange = "A rate is between 0 and 100 %.";
    public const string RatesReversed = "The upper end of the rate is below the lower end, or the lower end is missing.";
    public const string LtvOutOfRange = "The share of the value is more than 0 and at most 100 %.";
    public const string LtvWithoutRights = "A share of the value needs a kind of right: choose which ones you accept.";
    public const string ValidityReversed = "The last day lies before the first one.";
    public const string LoanWithoutRate = "A loan needs a yearly rate.";
    public const string NoDistrict = "Choose where the product is offered.";
    public const string FeeRateOrAmount = "A fee is either a rate or an amount.";
    public const string RateOfNoLoan = "Only a loan has a yearly rate: state the price as a fee.";
    public const string LtvOfNoLoan = "Only what secures a loan rests on a share of the right's value.";
    public const string NoFee = "A guarantee or insurance needs its price: state at least one fee.";
    public const string NotYours = "“{0}” may be offered by {1} only, with {2} in force ({3}).";
    public const string Stale = "Somebody else has changed this product in the meantime. Look at it again.";

    public static string Of(ProductKind kind) => kind switch
    {
        ProductKind.Loan => "IP pledge loan",
        ProductKind.LoanGuarantee => "Loan guarantee",
        ProductKind.TradeGuarantee => "Guarantee of trade performance",
        ProductKind.IpGuarantee => "Guarantee for IP rights",
        ProductKind.ExecutionInsurance => "Patent execution insurance",
        ProductKind.LiabilityInsurance => "Patent infringement liability insurance",
        ProductKind.PledgeSurety => "Surety insurance for pledge loans",
        ProductKind.InfringementInsurance => "Insurance against loss by infringement",
        ProductKind.EquityLoan => "Equity and loan linkage",
        ProductKind.Appraisal => "Valuation of IP",
        ProductKind.AgencyService => "Agency service",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(IpKind kind) => kind switch
    {
        IpKind.Patent => "Patent",
        IpKind.Trademark => "Trademark",
        IpKind.Copyright => "Copyright",
        IpKind.Software => "Software copyright",
        IpKind.PlantVariety => "Plant variety",
        IpKind.GeographicalIndication => "Geographical indication",
        IpKind.LayoutDesign => "Layout design",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The msgid for the kind of a fee; a text of the provider's own stays as it is.</summary>
    public static string OfFee(string kind) => kind switch
    {
        CostFee.Guarantee => "Guarantee fee, yearly",
        CostFee.Premium => "Insurance premium",
        CostFee.Appraisal => "Valuation fee",
        CostFee.Other => "Other fees",
        _ => kind,
    };

    public static string OfBand(string name) => name switch
    {
        "0-100w" => "Up to 1 million yuan",
        "100w-300w" => "1 to 3 million yuan",
        "300w-500w" => "3 to 5 million yuan",
        "500w-1000w" => "5 to 10 million yuan",
        "1000w-" => "More than 10 million yuan",
        _ => name,
    };

    /// <summary>Who bears a part of a loss.</summary>
    public static string OfBearer(string who) => who switch
    {
        "fund" => "Compensation fund",
        "bank" => "Bank",
        "guarantor" => "Guarantor",
        "insurer" => "Insurer",
        "appraiser" => "Appraiser",
        _ => who,
    };

    public static string Of(SubsidyMode mode) => mode switch
    {
        SubsidyMode.Ratio => "Share of the interest",
        SubsidyMode.Points => "Points of the yearly rate",
        SubsidyMode.Capped => "Interest up to a capped rate",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}
