using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Exchange.Providers.ViewModels;

internal sealed class CaseForm
{
    [Display(Name = "What was done"), Required(ErrorMessage = "Say what was done."), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? Title { get; set; }

    [Display(Name = "A few words more"), StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? Text { get; set; }

    [Display(Name = "Finished on"), Required(ErrorMessage = "Enter the day on which it was finished.")]
    public DateOnly? FinishedOn { get; set; }

    [Display(Name = "Paper that shows it")]
    public IFormFile? File { get; set; }
}
