using Microsoft.AspNetCore.Http;

namespace Exchange.Financing.ViewModels;

/// <summary>What a lender looks for in its list, as the address says it.</summary>
internal sealed class InboxFilter
{
    /// <summary>open (default), answered or ended.</summary>
    public string? Show { get; set; }

    public Guid? Product { get; set; }

    public string? District { get; set; }

    /// <summary>Of the open ones only those whose last day has passed.</summary>
    public bool Overdue { get; set; }

    /// <summary>User id of the colleague in charge.</summary>
    public string? Colleague { get; set; }

    public string Tab => Show is "answered" or "ended" ? Show : "open";

    public bool IsSet => Product is not null || !string.IsNullOrEmpty(District) || !string.IsNullOrEmpty(Colleague) || (Overdue && Tab == "open");

    /// <summary>The query of the same list under another tab.</summary>
    public string QueryOf(string tab) => QueryString.Create(
        new Dictionary<string, string?>
        {
            ["show"] = tab, ["product"] = Product?.ToString("N"), ["district"] = District, ["colleague"] = Colleague,
            ["overdue"] = Overdue && tab == "open" ? "true" : null,
        }.Where(p => !string.IsNullOrEmpty(p.Value))).Value!;
}
