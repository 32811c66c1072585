using System.ComponentModel.DataAnnotations;

namespace Exchange.Needs.ViewModels;

internal sealed class MessageForm
{
    public long Version { get; set; }

    [Display(Name = "Your message"), Required(ErrorMessage = "Write a message."), StringLength(4000, ErrorMessage = "At most {1} characters.")]
    public string Text { get; set; } = "";
}
