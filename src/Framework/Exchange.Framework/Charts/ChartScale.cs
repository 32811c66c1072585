namespace Exchange.Framework.Charts;

/// <summary>
/// Where bars begin and end on an axis of <see cref="Length"/> units that always shows the zero. Nothing here fails:
/// no values, zeros only, negative ones and the largest there are all give an axis.
/// </summary>
internal sealed class ChartScale
{
    public const int Length = 1000;

    /// <summary>What is not nothing is seen.</summary>
    private const int Shortest = 4;

    private readonly double _least;
    private readonly double _range;

    private ChartScale(double least, double most)
    {
        _least = least;
        _range = most - least;
    }

    /// <summary>Where the zero stands.</summary>
    public int Zero => At(0);

    public static ChartScale Of(IEnumerable<ChartBar> bars)
    {
        double least = 0;
        double most = 0;
        foreach (var value in bars.SelectMany(b => new[] { b.Value, b.TargetFrom, b.TargetTo }).OfType<long>())
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        return new ChartScale(least, most);
    }

    /// <summary>Start and length of the bar from zero to the value.</summary>
    public (int Start, int Length) Bar(long value)
    {
        var (start, length) = Span(Math.Min(0, value), Math.Max(0, value));
        if (value == 0 || length >= Shortest)
        {
            return (start, length);
        }

        return (Math.Clamp(value > 0 ? Zero : Zero - Shortest, 0, Length - Shortest), Shortest);
    }

    /// <summary>Start and length of the stretch between two values, whichever is the larger.</summary>
    public (int Start, int Length) Span(long from, long to)
    {
        var start = At(Math.Min(from, to));
        return (start, At(Math.Max(from, to)) - start);
    }

    /// <summary>The range to be reached; one that is a single value is a line that can be seen.</summary>
    public (int Start, int Length) Target(long from, long to)
    {
        var (start, length) = Span(from, to);
        return length >= Shortest ? (start, length) : (Math.Min(start, Length - Shortest), Shortest);
    }

    private int At(double value) => _range > 0 ? (int)Math.Round(Math.Clamp((value - _least) / _range, 0, 1) * Length) : 0;
}
