namespace Exchange.Statistics.Contracts;

public enum FigureUnit
{
    Count,

    /// <summary>Full hours; the median of <see cref="FigureGroup.Sample"/> cases.</summary>
    Hours,

    /// <summary>Money in fen.</summary>
    Fen,
}
