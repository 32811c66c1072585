namespace Exchange.Products.Contracts;

/// <param name="PrincipalFen">1 to 999 999 999 999 (just under ten billion yuan).</param>
/// <param name="RateBp">Yearly rate in basis points, 0 to 10 000.</param>
/// <param name="Days">1 to 10 950 (thirty years).</param>
public sealed record LoanTerms(long PrincipalFen, int RateBp, int Days);
