using Exchange.Framework.Mvc;
using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed record RoadshowQueuePage(Page<RoadshowRow> Rows, RoadshowState? State, IReadOnlyDictionary<RoadshowState, int> Counts);
