namespace Exchange.Financing.ViewModels;

internal sealed class RightsForm
{
    public long Version { get; set; }

    public List<Guid> RightIds { get; set; } = [];
}
