using System.ComponentModel.DataAnnotations;

namespace Exchange.Content.ViewModels;

public sealed class HousePageForm
{
    public Guid Id { get; set; }

    public string Slug { get; set; } = "";

    public string Culture { get; set; } = "";

    [Display(Name = "Title")]
    [Required(ErrorMessage = "Please enter the title.")]
    [StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? Title { get; set; }

    [Display(Name = "Summary")]
    [StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? Summary { get; set; }

    [Display(Name = "Text")]
    [Required(ErrorMessage = "Please enter the text.")]
    [StringLength(100_000, ErrorMessage = "At most {1} characters.")]
    public string? Body { get; set; }

    /// <summary>The version that the form was opened with.</summary>
    public long Version { get; set; }
}
