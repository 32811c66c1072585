using Exchange.Framework.Mvc;
using Exchange.Needs.Contracts;

namespace Exchange.Needs.ViewModels;

internal sealed record QueuePage(Page<QueueRow> Rows, NeedState State, IReadOnlyDictionary<NeedState, int> Counts, int ServiceHours);
