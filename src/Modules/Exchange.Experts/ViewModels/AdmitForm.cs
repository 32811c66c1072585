using System.ComponentModel.DataAnnotations;

namespace Exchange.Experts.ViewModels;

internal sealed class AdmitForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [Display(Name = "Last day in the pool")]
    public DateOnly? ValidUntil { get; set; }
}
