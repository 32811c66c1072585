using System.ComponentModel.DataAnnotations;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.ViewModels;

/// <summary>A right entered or edited by hand. Lists are one entry a line.</summary>
public sealed class RightForm
{
    public Guid? Id { get; set; }

    public long Version { get; set; }

    public IpKind Kind { get; set; }

    [Display(Name = "Number")]
    [MaxLength(60, ErrorMessage = "The number is too long: at most 60 characters.")]
    public string? Number { get; set; }

    [Display(Name = "Publication number")]
    [MaxLength(60, ErrorMessage = "The number is too long: at most 60 characters.")]
    public string? PublicationNumber { get; set; }

    [Display(Name = "Date of publication")]
    public DateOnly? PublicationDate { get; set; }

    [Display(Name = "Class (1 to 45)")]
    [Range(1, 45, ErrorMessage = "Enter the class of the trademark, 1 to 45.")]
    public int? NiceClass { get; set; }

    [Display(Name = "Title")]
    [Required(ErrorMessage = "Enter the title.")]
    [MaxLength(500, ErrorMessage = "The title is too long: at most 500 characters.")]
    public string? Title { get; set; }

    [Display(Name = "Title in English")]
    [MaxLength(500, ErrorMessage = "The title is too long: at most 500 characters.")]
    public string? TitleEn { get; set; }

    [Display(Name = "Owners in the register")]
    [Required(ErrorMessage = "Enter the owner as it stands in the register.")]
    [MaxLength(6000, ErrorMessage = "The text is too long.")]
    public string? Owners { get; set; }

    [Display(Name = "Inventors or authors")]
    [MaxLength(6000, ErrorMessage = "The text is too long.")]
    public string? Inventors { get; set; }

    [Display(Name = "Date of filing")]
    public DateOnly? FilingDate { get; set; }

    [Display(Name = "Date of grant or registration")]
    public DateOnly? GrantDate { get; set; }

    [Display(Name = "Valid until")]
    public DateOnly? TermEnd { get; set; }

    [Display(Name = "This is a divisional application")]
    public bool IsDivisional { get; set; }

    [Display(Name = "IPC symbols")]
    [MaxLength(4000, ErrorMessage = "The text is too long.")]
    public string? Ipc { get; set; }

    [Display(Name = "Abstract")]
    [MaxLength(20000, ErrorMessage = "The text is too long.")]
    public string? Abstract { get; set; }

    [Display(Name = "Claims")]
    [MaxLength(500000, ErrorMessage = "The text is too long.")]
    public string? Claims { get; set; }

    [Display(Name = "Description")]
    [MaxLength(2000, ErrorMessage = "The text is too long.")]
    public string? Note { get; set; }

    public bool IsPatent => Kind == IpKind.Patent;
}
