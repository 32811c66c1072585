namespace Exchange.Framework.PageCaching;

/// <summary>Configuration <c>PageCache</c>.</summary>
public sealed class PageCacheOptions
{
    /// <summary>The longest that a page is kept; 0 keeps none. What begins or ends by the clock alone is at most this late.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>Memory for kept pages, in mebibytes.</summary>
    public int Mebibytes { get; init; } = 64;
}
