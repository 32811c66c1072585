namespace Exchange.Advertising.Services;

/// <summary>
/// Counts in memory what this node has shown and what was followed, until <see cref="AdCountWriter"/> takes it. A number and a day
/// are all that is kept: no address, no cookie, no name.
/// </summary>
internal sealed class AdCounter
{
    private readonly Lock _lock = new();
    private Dictionary<(Guid BookingId, DateOnly Day), (long Impressions, long Clicks)> _counts = [];

    public void Shown(Guid bookingId, DateOnly day) => Add(bookingId, day, 1, 0);

    public void Followed(Guid bookingId, DateOnly day) => Add(bookingId, day, 0, 1);

    public void Add(Guid bookingId, DateOnly day, long impressions, long clicks)
    {
        lock (_lock)
        {
            var (shown, followed) = _counts.GetValueOrDefault((bookingId, day));
            _counts[(bookingId, day)] = (shown + impressions, followed + clicks);
        }
    }

    /// <summary>Everything counted since it was last taken.</summary>
    public IReadOnlyDictionary<(Guid BookingId, DateOnly Day), (long Impressions, long Clicks)> Take()
    {
        lock (_lock)
        {
            var taken = _counts;
            _counts = [];
            return taken;
        }
    }
}
