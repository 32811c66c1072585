using System.ComponentModel.DataAnnotations;

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

    [Display(Name = "Source")]
    [Required(ErrorMessage = "Say where this was read, such as the gazette or the register.")]
    [MaxLength(200, ErrorMessage = "The text is too long.")]
    public string? Source { get; set; }
}
