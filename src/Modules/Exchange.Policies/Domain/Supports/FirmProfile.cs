namespace Exchange.Policies.Domain.Supports;

/// <summary>What a firm says of itself and of the loan it thinks of.</summary>
/// <param name="InCity">Seated in Panzhihua; null when it did not say.</param>
/// <param name="Categories">Codes of rules §13.3; null when it did not say, empty when it has none.</param>
/// <param name="PatentFeesFen">What a year of patent fees costs without any reduction.</param>
internal sealed record FirmProfile(
    bool? InCity, FirmSize? Size, IReadOnlyList<string>? Categories, bool? HasValidIp, bool? HasLowIncome, bool? HasOpenLicence, bool? WantsEquity, bool? WantsTransfer,
    long? LoanFen, int? RateBp, int? Days, long? AppraisalFen, int? GuaranteeBp, int? PremiumBp, long? PatentFeesFen);
