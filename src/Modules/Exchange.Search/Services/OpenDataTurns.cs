namespace Exchange.Search.Services;

/// <summary>So many files are written at a time on a node: downloads take no more of it than that.</summary>
internal sealed class OpenDataTurns : IDisposable
{
    private const int AtOnce = 4;

    private readonly SemaphoreSlim _free = new(AtOnce);

    /// <summary>Null when all are taken.</summary>
    public IDisposable? TryTake() => _free.Wait(0) ? new Turn(_free) : null;

    public void Dispose() => _free.Dispose();

    private sealed class Turn : IDisposable
    {
        private readonly SemaphoreSlim _free;

        public Turn(SemaphoreSlim free) => _free = free;

        public void Dispose() => _free.Release();
    }
}
