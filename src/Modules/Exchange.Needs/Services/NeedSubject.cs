using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Watching.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Services;

/// <summary>Needs: watchers are told that they ended, became a call, have another deadline, or are not public for now. Of answers they are told nothing.</summary>
internal sealed class NeedSubject : IWatchSubject
{
    public const string Name = "need";

    private readonly AppDbContext _db;

    public NeedSubject(AppDbContext db) => _db = db;

    public string Kind => Name;

    public string Caption => "Technology need";

    public async Task<IReadOnlyDictionary<Guid, WatchedThing>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await _db.Set<Need>().AsNoTracking().Where(n => ids.Contains(n.Id)).ToListAsync(cancellationToken)).ToDictionary(n => n.Id, ToThing);

    private static WatchedThing ToThing(Need need)
    {
        var until = need.Deadline.ToString("O", CultureInfo.InvariantCulture);
        var (state, news) = need.State switch
        {
            NeedState.Published or NeedState.Answered => ("open " + until, "Technology need {0} {1}, which you watch, is open again or has another deadline"),
            NeedState.Call => ("call " + until, "Technology need {0} {1}, which you watch, is a call now or has another deadline"),
            NeedState.Closed => ("ended", "Technology need {0} {1}, which you watch, has ended"),
            _ => ("away", "Technology need {0} {1}, which you watch, is not public for now"),
        };
        return new WatchedThing(need.Id, need.Number, need.Title, $"/needs/{need.Number}", need.IsOpen, state, news);
    }
}
