using System.ComponentModel.DataAnnotations;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Microsoft.AspNetCore.Http;

namespace Exchange.Listings.ViewModels;

internal sealed class ReportForm
{
    [Display(Name = "What is wrong?"), Required(ErrorMessage = "Choose what is wrong.")]
    public ReportReason? Reason { get; set; }

    [Display(Name = "Statement"), Required(ErrorMessage = "Say what is wrong and how you know."), StringLength(2000, ErrorMessage = "At most {1} characters.")]
    public string Statement { get; set; } = "";

    [Display(Name = "Your name"), Required(ErrorMessage = "Enter your name."), StringLength(100, ErrorMessage = "At most {1} characters.")]
    public string ContactName { get; set; } = "";

    [Display(Name = "E-mail"), Required(ErrorMessage = "Enter an e-mail address: the decision is sent there."), MailAddress(ErrorMessage = "Enter a valid e-mail address."), StringLength(254, ErrorMessage = "At most {1} characters.")]
    public string ContactEmail { get; set; } = "";

    /// <summary>Read by the operator only.</summary>
    [Display(Name = "Evidence")]
    public List<IFormFile> Files { get; set; } = [];

    [Display(Name = "I confirm that this statement is true")]
    public bool Confirmed { get; set; }
}
