namespace Exchange.Products.Domain;

/// <summary>Bands of the amount filter, in fen; the name is what the address and the API carry.</summary>
internal sealed record AmountBand(string Name, long FromFen, long ToFen)
{
    private const long TenThousandYuan = 1_000_000;

    public static IReadOnlyList<AmountBand> All { get; } =
    [
        new("0-100w", 0, 100 * TenThousandYuan),
        new("100w-300w", 100 * TenThousandYuan, 300 * TenThousandYuan),
        new("300w-500w", 300 * TenThousandYuan, 500 * TenThousandYuan),
        new("500w-1000w", 500 * TenThousandYuan, 1000 * TenThousandYuan),
        new("1000w-", 1000 * TenThousandYuan, long.MaxValue),
    ];

    /// <summary>Order of the filter's values: by amount, unknown ones last.</summary>
    public static int Rank(string name)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Name == name)
            {
                return i;
            }
        }

        return All.Count;
    }

    /// <summary>The bands in which some amount between the two lies; open ends reach as far as they can.</summary>
    public static IReadOnlyList<string> Of(long? minFen, long? maxFen) =>
        [.. All.Where(band => (minFen ?? 0) < band.ToFen && (maxFen ?? long.MaxValue) > band.FromFen).Select(band => band.Name)];
}
