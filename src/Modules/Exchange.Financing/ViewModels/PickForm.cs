namespace Exchange.Financing.ViewModels;

internal sealed class PickForm
{
    public long Version { get; set; }

    public Guid RequestId { get; set; }

    /// <summary>The answer that the firm has seen.</summary>
    public Guid AnswerId { get; set; }

    /// <summary>Requests of those taken along.</summary>
    public List<Guid> With { get; set; } = [];
}
