using System.ComponentModel.DataAnnotations;
using Exchange.Policies.Domain;

namespace Exchange.Policies.ViewModels;

internal sealed class DecideForm
{
    public bool Show { get; set; }

    [StringLength(PolicyComment.AnswerLength, ErrorMessage = "At most {1} characters.")]
    public string? Answer { get; set; }
}
