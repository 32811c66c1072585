using Microsoft.AspNetCore.Http;

namespace Exchange.Framework.PageCaching;

/// <summary>Counts what a page shows each time that it is sent, whether it was drawn anew or kept. Called while the answer starts: it must not wait.</summary>
public interface IPageHitCounter
{
    /// <summary>Lower-case letters and hyphens, the same as given to <see cref="PageHits.Show"/>.</summary>
    string Kind { get; }

    void Count(HttpContext context, Guid id);
}
