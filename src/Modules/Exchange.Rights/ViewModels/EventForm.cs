using System.ComponentModel.DataAnnotations;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.ViewModels;

public sealed class EventForm
{
    [Display(Name = "Event")]
    [Required(ErrorMessage = "Choose the event.")]
    [MaxLength(10, ErrorMessage = "Choose the event.")]
    public string? Code { get; set; }

    [Display(Name = "Announced on")]
    [Required(ErrorMessage = "Enter the day of the announcement; it cannot lie in the future.")]
    public DateOnly? AnnouncedOn { get; set; }

    [Display(Name = "Effective on")]
    public DateOnly? EffectiveOn { get; set; }

    [Display(Name = "Registration or record number")]
    [MaxLength(60, ErrorMessage = "The number is too long: at most 60 characters.")]
    public string? Reference { get; set; }

    [Display(Name = "Text of the announcement")]
    [MaxLength(1000, ErrorMessage = "The text is too long.")]
    public string? Text { get; set; }

    /// <summary>Of a recorded licence (EE01).</summary>
    [Display(Name = "Kind of the recorded licence")]
    public LicenceKind? Licence { get; set; }

    [Display(Name = "Last day of the recorded licence")]
    public DateOnly? EndsOn { get; set; }

    /// <summary>Of a registered pledge (PE01).</summary>
    [Display(Name = "Claim secured by the pledge")]
    [Range(0, 1_000_000_000_000, ErrorMessage = "Enter an amount from 0 to one trillion yuan.")]
    public decimal? SecuredYuan { get; set; }

    /// <summary>After a transfer or change of name (TR01, TA01, CP01, CP03).</summary>
    [Display(Name = "Owners after a transfer or change of name")]
    [MaxLength(6000, ErrorMessage = "The text is too long.")]
    public string? OwnersAfter { get; set; }

    /// <summary>Of a pledge (PE01, PM01) or a licence (EE01, EM01).</summary>
    [Display(Name = "Pledgee or licensee")]
    [MaxLength(6000, ErrorMessage = "The text is too long.")]
    public string? Holders { get; set; }

    [Display(Name = "Source")]
    [Required(ErrorMessage = "Say where this was read, such as the gazette or the register.")]
    [MaxLength(200, ErrorMessage = "The text is too long.")]
    public string? Source { get; set; }
}
