namespace Exchange.Financing.ViewModels;

/// <summary>What a page brings along to a new dossier.</summary>
internal sealed class StartForm
{
    /// <summary>Public number.</summary>
    public string? Product { get; set; }

    /// <summary>Public number of the lender.</summary>
    public string? Lender { get; set; }

    public decimal? Amount { get; set; }

    public int? Days { get; set; }
}
