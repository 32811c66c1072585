using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Exchange.Framework.Live;

/// <summary>Raises the stamps of what a scope saves, behind its rows: whoever reads because of the stamp finds them.</summary>
public sealed class StampInterceptor : SaveChangesInterceptor
{
    private readonly TimeProvider _time;
    private readonly HashSet<string> _topics = new(StringComparer.Ordinal);

    public StampInterceptor(TimeProvider time) => _time = time;

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var topics = _topics.ToList();
        _topics.Clear();
        foreach (var topic in topics)
        {
            await StampStore.RaiseAsync((AppDbContext)eventData.Context!, topic, _time.GetUtcNow(), cancellationToken);
        }

        return result;
    }

    internal void Add(string topic) => _topics.Add(topic);
}
