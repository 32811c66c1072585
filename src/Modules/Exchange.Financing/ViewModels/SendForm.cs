namespace Exchange.Financing.ViewModels;

internal sealed class SendForm
{
    public long Version { get; set; }

    public List<SendChoice> Lenders { get; set; } = [];

    /// <summary>Whether those chosen may read the whole at once.</summary>
    public bool OpenAtOnce { get; set; }
}
