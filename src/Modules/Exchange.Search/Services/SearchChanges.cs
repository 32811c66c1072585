using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Search.Services;

internal sealed class SearchChanges : ISearchChanges
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly IndexSignal _signal;
    private bool _listening;

    public SearchChanges(AppDbContext db, SiteClock clock, IndexSignal signal)
    {
        _db = db;
        _clock = clock;
        _signal = signal;
    }

    public void Record(string source, Guid id)
    {
        if (!_listening)
        {
            _listening = true;
            _db.SavedChanges += OnSaved;
        }

        _db.Set<SearchChange>().Add(new SearchChange { Source = source, EntityId = id, At = _clock.Now });
    }

    private void OnSaved(object? sender, SavedChangesEventArgs arguments) => _signal.Poke();
}
