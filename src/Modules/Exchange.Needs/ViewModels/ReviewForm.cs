using System.ComponentModel.DataAnnotations;

namespace Exchange.Needs.ViewModels;

internal sealed class ReviewForm
{
    public long Version { get; set; }

    [StringLength(1000)]
    public string? Reason { get; set; }
}
