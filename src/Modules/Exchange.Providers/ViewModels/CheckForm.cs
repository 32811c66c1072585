using System.ComponentModel.DataAnnotations;
using Exchange.Providers.Contracts;

namespace Exchange.Providers.ViewModels;

/// <summary>The operator's decision on a licence, a case or a complaint.</summary>
internal sealed class CheckForm
{
    public long Version { get; set; }

    public bool Confirm { get; set; }

    public ComplaintState? State { get; set; }

    [Display(Name = "Note"), StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? Note { get; set; }
}
