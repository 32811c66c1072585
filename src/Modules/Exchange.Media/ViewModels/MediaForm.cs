using System.ComponentModel.DataAnnotations;

namespace Exchange.Media.ViewModels;

internal sealed class MediaForm
{
    [Display(Name = "Title")]
    [StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? Title { get; set; }

    [Display(Name = "Alternative text in Chinese")]
    [StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? AltZh { get; set; }

    [Display(Name = "Alternative text in English")]
    [StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? AltEn { get; set; }

    [Display(Name = "Decorative: it adds nothing to the text around it")]
    public bool IsDecorative { get; set; }

    [Display(Name = "Made by")]
    [StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? Credit { get; set; }

    [Display(Name = "Address of the source")]
    [StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? SourceUrl { get; set; }

    [Display(Name = "Folder")]
    public Guid FolderId { get; set; }

    /// <summary>Per cent.</summary>
    [Display(Name = "From the left, %")]
    [Range(0, 100, ErrorMessage = "From 0 to 100.")]
    public decimal FocalX { get; set; } = 50;

    /// <summary>Per cent.</summary>
    [Display(Name = "From the top, %")]
    [Range(0, 100, ErrorMessage = "From 0 to 100.")]
    public decimal FocalY { get; set; } = 50;

    public long Version { get; set; }
}
