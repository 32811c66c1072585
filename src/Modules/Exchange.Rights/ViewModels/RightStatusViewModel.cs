using Exchange.Rights.Contracts;

namespace Exchange.Rights.ViewModels;

public sealed record RightStatusViewModel(
    BaseStatus Base, string Text, IReadOnlyList<string> Flags, DateOnly? CheckedOn, string? Source, bool IsDoubtful, bool IsPledgedObjectGone)
{
    public string BadgeClass => Base switch
    {
        BaseStatus.Active when !IsDoubtful => "badge-info",
        BaseStatus.Active => "badge-warn",
        BaseStatus.Pending => "badge-trade",
        BaseStatus.Inactive => "badge-danger",
        _ => "badge-neutral",
    };
}
