using Exchange.Framework.Mvc;

namespace Exchange.Watching.ViewModels;

internal sealed record SearchesPage(IReadOnlyList<SearchRow> Searches, Page<WatchRow> Watches);
