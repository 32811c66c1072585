namespace Exchange.Products.Services;

internal sealed record CalcLoan
{
    public required long PrincipalFen { get; init; }

    public required int RateBp { get; init; }

    public required int Days { get; init; }
}
