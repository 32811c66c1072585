namespace Exchange.Framework.Data;

/// <summary>A record on which commands wait for each other, see <see cref="TurnExtensions"/>.</summary>
public interface ITakesTurns
{
    /// <summary>How often it was locked; raised by the database alone.</summary>
    int Turns { get; }
}
