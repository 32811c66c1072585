using System.ComponentModel.DataAnnotations;
using Exchange.Needs.Contracts;

namespace Exchange.Needs.ViewModels;

internal sealed class DeclineForm
{
    public long Version { get; set; }

    public DeclineReason? Reason { get; set; }

    [StringLength(1000)]
    public string? Text { get; set; }
}
