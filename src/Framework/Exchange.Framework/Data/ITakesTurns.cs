namespace Exchange.Framework.Data;

/// <summary>A record on which commands wait for each other, see <see cref="TurnExtensions"/>.</summary>
public interface ITakesTurns
{
    /// <summary>How many commands there were; raised by the database alone.</summary>
    int Turns { get; }
}
