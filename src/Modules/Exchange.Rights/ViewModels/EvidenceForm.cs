using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Exchange.Rights.ViewModels;

/// <summary>A claim that the operator decides by its evidence.</summary>
public sealed class EvidenceForm
{
    [Display(Name = "Kind of evidence")]
    [Required(ErrorMessage = "Choose the kind of evidence.")]
    [MaxLength(40)]
    public string? Evidence { get; set; }

    [Display(Name = "Evidence (scan or PDF, up to 10 MB)")]
    public IFormFile? File { get; set; }

    [Display(Name = "Explanation")]
    [MaxLength(1000, ErrorMessage = "The text is too long.")]
    public string? Statement { get; set; }

    [BindNever]
    [ValidateNever]
    public RightPageViewModel? Right { get; set; }
}
