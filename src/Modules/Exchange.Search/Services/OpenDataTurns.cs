namespace Exchange.Search.Services;

/// <summary>So many files are written at a time on a node, and one for a network address: downloads take no more of it than that.</summary>
internal sealed class OpenDataTurns
{
    private const int AtOnce = 4;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Null when all are taken, or one by the same network.</summary>
    public IDisposable? TryTake(string network)
    {
        lock (_lock)
        {
            return _taken.Count < AtOnce && _taken.Add(network) ? new Turn(this, network) : null;
        }
    }

    private void GiveBack(string network)
    {
        lock (_lock)
        {
            _taken.Remove(network);
        }
    }

    private sealed class Turn : IDisposable
    {
        private readonly OpenDataTurns _turns;
        private readonly string _network;

        public Turn(OpenDataTurns turns, string network)
        {
            _turns = turns;
            _network = network;
        }

        public void Dispose() => _turns.GiveBack(_network);
    }
}
