namespace Exchange.Financing.ViewModels;

internal sealed class SendChoice
{
    /// <summary>Party of the lender.</summary>
    public Guid Id { get; set; }

    public bool Chosen { get; set; }

    /// <summary>Null asks for no particular product.</summary>
    public Guid? ProductId { get; set; }
}
