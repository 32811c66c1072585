using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Investing.Domain;

namespace Exchange.Investing.Services;

internal static class RoadshowTurns
{
    /// <summary>Each command on a session sees the seats and slots that the one before has given.</summary>
    /// <returns>Null when there is no such session.</returns>
    public static Task<Result?> TakeTurnAsync(
        this AppDbContext db, string number, Func<RoadshowSession, Task<Result>> command, CancellationToken cancellationToken) =>
        db.TakeTurnAsync(s => s.Number == number, command, cancellationToken);
}
