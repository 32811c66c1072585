using System.ComponentModel.DataAnnotations;
using Exchange.Policies.Domain;

namespace Exchange.Policies.ViewModels;

internal sealed class CommentForm
{
    [Display(Name = "Your comment"), Required(ErrorMessage = "Write your comment."), StringLength(PolicyComment.TextLength, ErrorMessage = "At most {1} characters.")]
    public string? Text { get; set; }

    [Display(Name = "Name to show"), StringLength(PolicyComment.NameLength, ErrorMessage = "At most {1} characters.")]
    public string? ShownName { get; set; }
}
