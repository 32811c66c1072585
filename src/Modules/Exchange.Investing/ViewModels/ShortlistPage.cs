using Exchange.Framework.Mvc;
using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed record ShortlistPage(Page<ShortlistRow> Rows, DealStage? Stage, IReadOnlyDictionary<DealStage, int> Counts, bool CanManage);
