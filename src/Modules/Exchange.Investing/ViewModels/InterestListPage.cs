using Exchange.Framework.Mvc;
using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed record InterestListPage(Page<InterestRow> Rows, InterestState? State, IReadOnlyDictionary<InterestState, int> Counts);
