using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Exchange.Inquiries.ViewModels;

internal sealed class ReplyForm
{
    /// <summary>Version of the inquiry that the person has seen.</summary>
    public long Version { get; set; }

    [Required(ErrorMessage = "Write a message.")]
    [StringLength(4000, ErrorMessage = "A message may have at most {1} characters.")]
    [Display(Name = "Your message")]
    public string Text { get; set; } = "";

    [Display(Name = "Attachments")]
    public List<IFormFile> Files { get; set; } = [];
}
