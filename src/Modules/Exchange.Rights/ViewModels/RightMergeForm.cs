using System.ComponentModel.DataAnnotations;
using Exchange.Framework.Merging;

namespace Exchange.Rights.ViewModels;

internal sealed class RightMergeForm
{
    /// <summary>The record that goes.</summary>
    public Guid Goes { get; set; }

    /// <summary>The record that stays.</summary>
    public Guid Stays { get; set; }

    [Required(ErrorMessage = "Please give the reason.")]
    [StringLength(RecordMerge.MaxReason, ErrorMessage = "At most {1} characters.")]
    [Display(Name = "Reason")]
    public string? Reason { get; set; }
}
