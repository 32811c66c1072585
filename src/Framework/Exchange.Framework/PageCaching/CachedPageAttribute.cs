namespace Exchange.Framework.PageCaching;

/// <summary>
/// A page, or an answer of the API, that is the same for everybody who is not signed in: this node keeps it until something public changes, or for
/// <see cref="PageCacheOptions.Seconds"/>. A page with a form that is posted is never kept, whatever it says.
/// </summary>
/// <remarks>What the page shows must be in the search's change log or raise a stamp declared with <c>AddPageTopic</c>.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CachedPageAttribute : Attribute;
