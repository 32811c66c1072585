using System.ComponentModel.DataAnnotations;

namespace Exchange.Media.ViewModels;

/// <summary>What a picture says to those who do not see it.</summary>
internal sealed class AltForm
{
    [StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? AltZh { get; set; }

    [StringLength(500, ErrorMessage = "At most {1} characters.")]
    public string? AltEn { get; set; }

    public bool IsDecorative { get; set; }
}
