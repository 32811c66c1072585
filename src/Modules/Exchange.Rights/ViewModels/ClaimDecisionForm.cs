using System.ComponentModel.DataAnnotations;

namespace Exchange.Rights.ViewModels;

public sealed class ClaimDecisionForm
{
    public long Version { get; set; }

    /// <summary>Of the claim that stands, as it was read; null where none stands.</summary>
    public long? StandingVersion { get; set; }

    public bool Accept { get; set; }

    /// <summary>Who decides has read what it brings about.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Who decides wants to change what was entered.</summary>
    public bool Back { get; set; }

    [Display(Name = "Reason")]
    [Required(ErrorMessage = "Give the reason of the decision; both parties read it.")]
    [MaxLength(1000, ErrorMessage = "The text is too long.")]
    public string? Reason { get; set; }

    [Display(Name = "Owners by the extract")]
    [MaxLength(6000, ErrorMessage = "The text is too long.")]
    public string? Owners { get; set; }
}
