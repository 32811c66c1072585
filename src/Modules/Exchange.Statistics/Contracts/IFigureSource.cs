namespace Exchange.Statistics.Contracts;

/// <summary>What a module counts; one section of the statistics. Texts are ready, in the current UI language.</summary>
public interface IFigureSource
{
    /// <summary>Order among the sections, compared as menu positions are.</summary>
    string Position { get; }

    string Caption { get; }

    IReadOnlyList<Figure> Figures { get; }
}
