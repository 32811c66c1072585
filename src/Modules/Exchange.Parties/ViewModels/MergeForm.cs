using System.ComponentModel.DataAnnotations;
using Exchange.Parties.Domain;

namespace Exchange.Parties.ViewModels;

internal sealed class MergeForm
{
    /// <summary>The party that goes.</summary>
    public Guid Goes { get; set; }

    /// <summary>The party that stays.</summary>
    public Guid Stays { get; set; }

    /// <summary>Fields that are taken from the party that goes.</summary>
    public List<string> Take { get; set; } = [];

    [Required(ErrorMessage = "Please give the reason.")]
    [StringLength(PartyMerge.MaxReason, ErrorMessage = "At most {1} characters.")]
    [Display(Name = "Reason")]
    public string? Reason { get; set; }
}
