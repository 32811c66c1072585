using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Exchange.Rights.ViewModels;

/// <summary>What the party whose claim stands has to say against the one that disputes it.</summary>
public sealed class AnswerForm
{
    [Display(Name = "Evidence (scan or PDF, up to 10 MB)")]
    public IFormFile? File { get; set; }

    [Display(Name = "Explanation")]
    [MaxLength(1000, ErrorMessage = "The text is too long.")]
    public string? Statement { get; set; }

    [BindNever]
    [ValidateNever]
    public DisputePage? Dispute { get; set; }
}
