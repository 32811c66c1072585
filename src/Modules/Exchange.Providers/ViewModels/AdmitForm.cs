using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Exchange.Providers.ViewModels;

internal sealed class AdmitForm
{
    [Display(Name = "Admitted on"), Required(ErrorMessage = "Enter the day of admission.")]
    public DateOnly? AdmittedOn { get; set; }

    [Display(Name = "Decision or agreement it rests on"), Required(ErrorMessage = "Name the document that it rests on."), StringLength(300, ErrorMessage = "At most {1} characters.")]
    public string? Document { get; set; }

    [Display(Name = "Scan of the document")]
    public IFormFile? File { get; set; }
}
