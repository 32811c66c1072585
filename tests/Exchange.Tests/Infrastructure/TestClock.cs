namespace Exchange.Tests.Infrastructure;

/// <summary>
/// A clock that stands until it is set. What waits for a moment that a jump has passed is woken once, whatever lies in between: a year
/// holds thirty million rounds of what looks every second, and none of them tells a test anything.
/// </summary>
public sealed class TestClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<Timer> _timers = [];
    private DateTimeOffset _now;

    public TestClock()
        : this(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero))
    {
    }

    public TestClock(DateTimeOffset start) => _now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan by) => SetUtcNow(GetUtcNow() + by);

    /// <exception cref="ArgumentOutOfRangeException">The moment has passed.</exception>
    public void SetUtcNow(DateTimeOffset now)
    {
        List<Timer> due;
        lock (_lock)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(now, _now);
            _now = now;
            due = [.. _timers.Where(t => t.DueAt <= now).OrderBy(t => t.DueAt)];
        }

        foreach (var timer in due)
        {
            timer.Wake();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer : ITimer
    {
        private readonly TestClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private TimeSpan _period;

        public Timer(TestClock clock, TimerCallback callback, object? state)
        {
            _clock = clock;
            _callback = callback;
            _state = state;
        }

        public DateTimeOffset DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._lock)
            {
                _period = period;
                _clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }

                DueAt = _clock._now + dueTime;
                _clock._timers.Add(this);
            }

            if (dueTime <= TimeSpan.Zero)
            {
                Wake();
            }

            return true;
        }

        public void Wake()
        {
            lock (_clock._lock)
            {
                if (!_clock._timers.Remove(this))
                {
                    // Ended by what was woken before it.
                    return;
                }

                if (_period > TimeSpan.Zero)
                {
                    DueAt = _clock._now + _period;
                    _clock._timers.Add(this);
                }
            }

            _callback(_state);
        }

        public void Dispose()
        {
            lock (_clock._lock)
            {
                _clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
