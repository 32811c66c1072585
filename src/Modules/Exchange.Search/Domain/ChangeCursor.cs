namespace Exchange.Search.Domain;

/// <summary>
/// How far one index has read the change log. PostgreSQL gives out identities at insert, not at commit: a transaction that
/// commits later may have a lower number than one already read. So numbers that were skipped stay open for two minutes;
/// what lies after them is applied at once, but <see cref="Position"/>, which survives a restart, stays before them.
/// </summary>
internal sealed class ChangeCursor
{
    /// <summary>No transaction that writes the change log lasts longer; after that a gap is one of a rolled-back transaction.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<SequenceRange> _gaps = [];

    public ChangeCursor(long position) => High = position;

    /// <summary>Everything up to here is in the index.</summary>
    public long Position => _gaps.Count == 0 ? High : _gaps[0].From - 1;

    /// <summary>The highest number applied.</summary>
    public long High { get; private set; }

    /// <summary>Open gaps in ascending order.</summary>
    public IReadOnlyList<SequenceRange> Gaps => _gaps;

    /// <summary>Whether the number lies in a gap.</summary>
    public bool IsOpen(long sequence)
    {
        var (low, high) = (0, _gaps.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sequence < _gaps[middle].From)
            {
                high = middle - 1;
            }
            else if (sequence > _gaps[middle].To)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes note of an applied number; numbers may come in any order and more than once.</summary>
    public void Apply(long sequence, DateTimeOffset now)
    {
        if (sequence > High)
        {
            if (sequence > High + 1)
            {
                _gaps.Add(new SequenceRange(High + 1, sequence - 1, now));
            }

            High = sequence;
            return;
        }

        var index = _gaps.FindIndex(gap => gap.From <= sequence && sequence <= gap.To);
        if (index < 0)
        {
            return;
        }

        var hit = _gaps[index];
        _gaps.RemoveAt(index);
        if (sequence < hit.To)
        {
            _gaps.Insert(index, hit with { From = sequence + 1 });
        }

        if (hit.From < sequence)
        {
            _gaps.Insert(index, hit with { To = sequence - 1 });
        }
    }

    /// <summary>Gives up gaps that have been open for <see cref="Patience"/>.</summary>
    public void Expire(DateTimeOffset now)
    {
        var limit = now - Patience;
        _gaps.RemoveAll(gap => gap.Noticed <= limit);
    }
}
