using System.ComponentModel.DataAnnotations;
using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

internal sealed class DecisionForm
{
    public long Version { get; set; }

    [Display(Name = "Decision on the report")]
    public ReportState State { get; set; }

    [Display(Name = "Reason"), StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? Reason { get; set; }
}
