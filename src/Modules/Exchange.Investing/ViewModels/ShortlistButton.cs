using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed record ShortlistButton(string Number, Guid? EntryId, DealStage? Stage, bool CanManage);
