using System.Globalization;
using System.Text.Json;

namespace Exchange.Products.Domain;

/// <summary>
/// The reference band of valuation fees (rules §11.6), as data with its source. Fees are free: it is a hint for who compares, and
/// neither hides nor refuses anything.
/// </summary>
internal sealed record AppraisalFees(
    string Source, string SourceEnglish, bool IsVerified, int LowFactorPercent, int HighFactorPercent, IReadOnlyList<FeeStep> Steps)
{
    private const long Scale = 100_000;

    public static AppraisalFees Reference { get; } = Read();

    // Values of the rules' vectors.
    private static readonly IReadOnlyList<long> _samples = [100_0000_00, 750_0000_00, 3000_0000_00];

    /// <summary>In the current UI language.</summary>
    public string Words => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Source : SourceEnglish;

    /// <summary>From and to, in fen; null where the band says nothing of such a value.</summary>
    public (long Low, long High)? BandOf(long valueFen)
    {
        if (valueFen <= 0 || valueFen > Steps[^1].ToFen)
        {
            return null;
        }

        var (low, high, from) = (0m, 0m, 0L);
        foreach (var step in Steps)
        {
            var part = Math.Min(valueFen, step.ToFen) - from;
            if (part <= 0)
            {
                break;
            }

            low += part * (decimal)step.Low / Scale;
            high += part * (decimal)step.High / Scale;
            from = step.ToFen;
        }

        return ((long)Math.Round(low, MidpointRounding.AwayFromZero), (long)Math.Round(high, MidpointRounding.AwayFromZero));
    }

    /// <summary>A price list beside the band, for some values.</summary>
    /// <param name="fee">The price for a value; null where it cannot be reckoned.</param>
    public IReadOnlyList<FeeComparison> Compare(Func<long, long?> fee) =>
    [
        .. _samples.Select(value =>
        {
            var (low, high) = BandOf(value)!.Value;
            var price = fee(value);
            return new FeeComparison(value, price, low, high, price is { } asked ? Judge(value, asked) : null);
        }),
    ];

    /// <summary>Null where the band says nothing of such a value.</summary>
    public FeeSignal? Judge(long valueFen, long feeFen) => BandOf(valueFen) switch
    {
        null => null,
        var (low, _) when feeFen * 100m < low * (decimal)LowFactorPercent => FeeSignal.LowPrice,
        var (_, high) when feeFen * 100m > high * (decimal)HighFactorPercent => FeeSignal.OverCharge,
        _ => FeeSignal.WithinBand,
    };

    private static AppraisalFees Read()
    {
        using var stream = typeof(AppraisalFees).Assembly.GetManifestResourceStream("Exchange.Products/Data/appraisal-fees.json")!;
        return JsonSerializer.Deserialize<AppraisalFees>(stream, JsonSerializerOptions.Web)!;
    }
}
