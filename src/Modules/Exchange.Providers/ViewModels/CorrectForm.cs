using System.ComponentModel.DataAnnotations;

namespace Exchange.Providers.ViewModels;

/// <summary>Puts right what the list of pilot participants says wrongly.</summary>
internal sealed class CorrectForm
{
    [Display(Name = "Admitted on"), Required(ErrorMessage = "Enter the day of admission.")]
    public DateOnly? AdmittedOn { get; set; }

    [Display(Name = "Decision or agreement it rests on"), Required(ErrorMessage = "Name the document that it rests on."), StringLength(300, ErrorMessage = "At most {1} characters.")]
    public string? Document { get; set; }

    /// <summary>It should never have been published.</summary>
    public bool Strike { get; set; }

    [Display(Name = "What is put right"), Required(ErrorMessage = "Say what is put right: it is published with the new version."), StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? Reason { get; set; }
}
