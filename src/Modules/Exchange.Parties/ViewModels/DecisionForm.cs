using System.ComponentModel.DataAnnotations;

namespace Exchange.Parties.ViewModels;

internal sealed class DecisionForm
{
    [Display(Name = "Reason")]
    [StringLength(1000, ErrorMessage = "At most 1000 characters.")]
    public string? Reason { get; set; }

    /// <summary>Of the party as the operator saw it: what changed since is not approved unseen.</summary>
    public long Version { get; set; }
}
