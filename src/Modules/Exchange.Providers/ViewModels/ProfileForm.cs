using System.ComponentModel.DataAnnotations;

namespace Exchange.Providers.ViewModels;

internal sealed class ProfileForm
{
    /// <summary>Of the stored profile when the form was opened; 0 for a new one.</summary>
    public long Version { get; set; }

    [Display(Name = "What you do, in one or two sentences (Chinese)"), Required(ErrorMessage = "Say in one or two sentences what you do."), StringLength(300, ErrorMessage = "At most {1} characters.")]
    public string SummaryZh { get; set; } = "";

    [Display(Name = "The same in English"), StringLength(600, ErrorMessage = "At most {1} characters.")]
    public string? SummaryEn { get; set; }

    [Display(Name = "More about your services (Chinese)"), StringLength(4000, ErrorMessage = "At most {1} characters.")]
    public string? DetailsZh { get; set; }

    [Display(Name = "More about your services (English)"), StringLength(8000, ErrorMessage = "At most {1} characters.")]
    public string? DetailsEn { get; set; }

    public List<string> Taxonomy { get; set; } = [];

    public List<string> Districts { get; set; } = [];

    public List<PersonForm> People { get; set; } = [];

    public List<FeeForm> Fees { get; set; } = [];
}
