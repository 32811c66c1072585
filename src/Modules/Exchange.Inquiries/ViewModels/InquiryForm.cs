using System.ComponentModel.DataAnnotations;
using Exchange.Listings.Contracts;
using Microsoft.AspNetCore.Http;

namespace Exchange.Inquiries.ViewModels;

/// <summary>A new inquiry about a listing.</summary>
internal sealed class InquiryForm
{
    /// <summary>Public number of the listing.</summary>
    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(40)]
    public string Listing { get; set; } = "";

    [Required(ErrorMessage = "Choose one of the modes in which the listing is offered.")]
    [Display(Name = "You are interested in")]
    public OfferMode? Mode { get; set; }

    [Required(ErrorMessage = "Write a message.")]
    [StringLength(4000, ErrorMessage = "A message may have at most {1} characters.")]
    [Display(Name = "Your message")]
    public string Text { get; set; } = "";

    [Display(Name = "Attachments")]
    public List<IFormFile> Files { get; set; } = [];
}
