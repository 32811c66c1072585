using Exchange.Watching.Contracts;

namespace Exchange.Watching.ViewModels;

internal sealed record NewWatchPage(string Kind, WatchedThing Thing, bool IsWatched);
