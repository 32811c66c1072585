namespace Exchange.Investing.Domain;

/// <summary>Who gets a seat: first come, first served, and who waits goes before who comes later.</summary>
internal static class SeatPlan
{
    /// <summary>Null: all seats are taken, or others wait already.</summary>
    public static int? Next(IReadOnlyCollection<RoadshowSeat> seats, int capacity) => seats.Any(s => s.Number is null) ? null : Free(seats, capacity);

    /// <summary>Gives free seats to those who wait, the longest waiting first.</summary>
    /// <returns>Those who got one.</returns>
    public static IReadOnlyList<RoadshowSeat> Promote(IReadOnlyCollection<RoadshowSeat> seats, int capacity)
    {
        var promoted = new List<RoadshowSeat>();
        foreach (var waiting in seats.Where(s => s.Number is null).OrderBy(s => s.SignedUpAt).ThenBy(s => s.Id).ToList())
        {
            if (Free(seats, capacity) is not { } number)
            {
                break;
            }

            waiting.Number = number;
            promoted.Add(waiting);
        }

        return promoted;
    }

    private static int? Free(IReadOnlyCollection<RoadshowSeat> seats, int capacity)
    {
        var taken = seats.Select(s => s.Number).OfType<int>().ToHashSet();
        var number = Enumerable.Range(1, capacity).FirstOrDefault(n => !taken.Contains(n));
        return number == 0 ? null : number;
    }
}
