namespace Exchange.Advertising.Domain;

/// <summary>
/// Which of several ads a slot shows: in the order of their numbers, each for one minute, beginning anew at the end. The same
/// minute shows everybody the same ad, so each has an equal share of the time and nobody is followed about.
/// </summary>
internal static class Rotation
{
    /// <summary>An index below <paramref name="count"/>.</summary>
    /// <param name="count">At least 1.</param>
    public static int Pick(int count, DateTimeOffset now) => (int)(now.ToUnixTimeSeconds() / 60 % count);
}
