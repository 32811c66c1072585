namespace Exchange.Search.Services;

/// <summary>Wakes the updater of this node when something was saved here, so that it need not wait for its next look.</summary>
internal sealed class IndexSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);
    private readonly Lock _gate = new();

    public void Poke()
    {
        lock (_gate)
        {
            if (_raised.CurrentCount == 0)
            {
                _raised.Release();
            }
        }
    }

    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => _raised.WaitAsync(longest, cancellationToken);

    public void Dispose() => _raised.Dispose();
}
