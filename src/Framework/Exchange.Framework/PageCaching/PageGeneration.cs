namespace Exchange.Framework.PageCaching;

/// <summary>
/// Part of the key of every kept page. It grows on each node when that node has seen a public change; what was drawn before,
/// or began to be drawn before, is not found any more.
/// </summary>
public sealed class PageGeneration
{
    private long _value;

    public long Current => Volatile.Read(ref _value);

    public void Next() => Interlocked.Increment(ref _value);
}
