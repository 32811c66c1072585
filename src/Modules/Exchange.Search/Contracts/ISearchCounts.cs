using Exchange.Framework.Mvc;

namespace Exchange.Search.Contracts;

/// <summary>What was searched for, counted without persons.</summary>
public interface ISearchCounts
{
    /// <summary>Words that found nothing, the most asked for first; none that fewer than five asked for, none that was dismissed.</summary>
    Task<Page<MissedQueryEntry>> ListMissedAsync(int page, CancellationToken cancellationToken);

    /// <summary>No concept is wanted of these words. False when they are not there.</summary>
    Task<bool> DismissAsync(string key, CancellationToken cancellationToken);

    /// <summary>From the day on, the oldest first; days without a search are left out.</summary>
    Task<IReadOnlyList<SearchDayEntry>> ReadDaysAsync(DateOnly from, CancellationToken cancellationToken);
}
