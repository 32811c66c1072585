namespace Exchange.Advertising.ViewModels;

/// <summary>Days in a row on which as many places are held: on a phone they are one entry.</summary>
/// <param name="Taken">In the order of the page's slots.</param>
internal sealed record CalendarRun(DateOnly From, DateOnly Until, IReadOnlyList<int> Taken)
{
    public static IReadOnlyList<CalendarRun> Of(IEnumerable<(DateOnly Day, IReadOnlyList<int> Taken)> days)
    {
        var runs = new List<CalendarRun>();
        foreach (var (day, taken) in days)
        {
            if (runs.Count > 0 && runs[^1].Taken.SequenceEqual(taken))
            {
                runs[^1] = runs[^1] with { Until = day };
            }
            else
            {
                runs.Add(new CalendarRun(day, day, taken));
            }
        }

        return runs;
    }
}
