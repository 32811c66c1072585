using System.ComponentModel.DataAnnotations;
using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <summary>What an expert declares.</summary>
internal sealed class ExpertForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(Expert.NameLength)]
    [Display(Name = "Name")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(Expert.TitleLength)]
    [Display(Name = "Title and qualification")]
    public string Title { get; set; } = "";

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(Expert.EmployerLength)]
    [Display(Name = "Employer")]
    public string Employer { get; set; } = "";

    [Display(Name = "Fields")]
    public List<ExpertField> Fields { get; set; } = [];

    [Display(Name = "Technologies")]
    public List<string> Topics { get; set; } = [];

    [StringLength(4000)]
    [Display(Name = "Organisations in which you hold a share or a post, or to which you have another tie")]
    public string? Interests { get; set; }

    [Display(Name = "Name, title and employer may stand on the public page of experts")]
    public bool Publishes { get; set; }

    public ExpertDeclaration ToDeclaration() => new(
        Name.Trim(), Title.Trim(), Employer.Trim(), Fields, Topics, Lines.Of(Interests), Publishes);
}
