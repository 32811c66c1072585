namespace Exchange.Statistics.Contracts;

/// <summary>The middle of times, as people read it.</summary>
public static class Median
{
    /// <summary>Full hours, rounded up: what was done within the hour took one hour, not none. Null when there is nothing.</summary>
    public static int? Hours(IEnumerable<TimeSpan> times)
    {
        var hours = times.Select(t => t.TotalHours).Order().ToList();
        if (hours.Count == 0)
        {
            return null;
        }

        var middle = hours.Count / 2;
        var median = hours.Count % 2 == 1 ? hours[middle] : (hours[middle - 1] + hours[middle]) / 2;
        return (int)Math.Max(1, Math.Ceiling(median));
    }
}
