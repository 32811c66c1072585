using System.Runtime.CompilerServices;

namespace Exchange.Framework.Live;

/// <summary>One open stream; disposed with its request.</summary>
internal sealed class LiveStream : IDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly Action _closed;

    public LiveStream(Action closed, CancellationToken aborted, CancellationToken stopping)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        _closed = closed;
        Ended = _end.Token;
    }

    public CancellationToken Ended { get; }

    public void End()
    {
        try
        {
            _end.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Its request was over first.
        }
    }

    /// <summary>The events until the stream ends, which is no failure.</summary>
    public async IAsyncEnumerable<T> UntilEndedAsync<T>(
        IAsyncEnumerable<T> events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var next = events.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await next.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (OperationCanceledException) when (Ended.IsCancellationRequested)
            {
                yield break;
            }

            yield return next.Current;
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
        _closed();
    }
}
