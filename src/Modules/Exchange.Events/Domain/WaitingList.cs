namespace Exchange.Events.Domain;

/// <summary>Who gets a place: first come, first served, and who waits goes before who comes later.</summary>
internal static class WaitingList
{
    /// <param name="taken">Places that are taken.</param>
    /// <param name="waiting">People in the line.</param>
    /// <param name="capacity">Null for no limit.</param>
    public static bool HasPlace(int taken, int waiting, int? capacity) => capacity is not { } places || (waiting == 0 && taken < places);

    /// <summary>How many of the line move up.</summary>
    /// <param name="taken">Places that are taken.</param>
    /// <param name="waiting">People in the line.</param>
    /// <param name="capacity">Null for no limit.</param>
    public static int Free(int taken, int waiting, int? capacity) => capacity is { } places ? Math.Clamp(places - taken, 0, waiting) : waiting;
}
