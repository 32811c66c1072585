using System.ComponentModel.DataAnnotations;
using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

internal sealed class DrawForm
{
    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(ExpertDraw.TitleLength)]
    [Display(Name = "Matter")]
    public string Title { get; set; } = "";

    [Display(Name = "Fields")]
    public List<ExpertField> Fields { get; set; } = [];

    [StringLength(20)]
    [Display(Name = "Technology")]
    public string? Topic { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [Range(1, ExpertDraw.MaxWanted, ErrorMessage = "Draw {1} to {2} experts.")]
    [Display(Name = "Number of experts")]
    public int? Wanted { get; set; }

    [StringLength(ExpertDraw.PartiesLength)]
    [Display(Name = "Organisations of the matter")]
    public string? Parties { get; set; }
}
