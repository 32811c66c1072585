using System.ComponentModel.DataAnnotations;

namespace Exchange.Listings.ViewModels;

/// <summary>An owner's counter-statement to a report.</summary>
internal sealed class AnswerForm
{
    [StringLength(2000, ErrorMessage = "At most {1} characters.")]
    public string? Text { get; set; }
}
