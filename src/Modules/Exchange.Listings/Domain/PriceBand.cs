namespace Exchange.Listings.Domain;

/// <summary>Bands of the price filter, in fen; the name is what the address and the API carry.</summary>
internal sealed record PriceBand(string Name, string Caption, long FromFen, long ToFen)
{
    private const long TenThousandYuan = 1_000_000;

    public const string Negotiable = "negotiable";

    public const string Royalty = "royalty";

    public static IReadOnlyList<PriceBand> All { get; } =
    [
        new("0-10w", "Up to 100,000 yuan", 0, 10 * TenThousandYuan),
        new("10w-50w", "100,000 to 500,000 yuan", 10 * TenThousandYuan, 50 * TenThousandYuan),
        new("50w-100w", "500,000 to 1 million yuan", 50 * TenThousandYuan, 100 * TenThousandYuan),
        new("100w-500w", "1 to 5 million yuan", 100 * TenThousandYuan, 500 * TenThousandYuan),
        new("500w-", "More than 5 million yuan", 500 * TenThousandYuan, long.MaxValue),
    ];

    /// <summary>Order of the filter's values: by amount, what names none last.</summary>
    public static int Rank(string name)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Name == name)
            {
                return i;
            }
        }

        return name == Royalty ? All.Count : All.Count + 1;
    }

    public static PriceBand Of(long fen) => All.First(band => fen <= band.ToFen);
}
