using System.ComponentModel.DataAnnotations;
using Exchange.Parties.Domain;

namespace Exchange.Parties.ViewModels;

internal sealed class ApiKeyForm
{
    [Display(Name = "Name of the key")]
    [Required(ErrorMessage = "Please say what the key is for.")]
    [StringLength(ApiKey.MaxNameLength, ErrorMessage = "At most {1} characters.")]
    public string? Name { get; set; }

    [Display(Name = "What it may be used for")]
    public List<string> Scopes { get; set; } = [];

    [Display(Name = "Calls a minute")]
    [Range(1, 100_000, ErrorMessage = "From 1 to 100000.")]
    public int PerMinute { get; set; } = 120;

    [Display(Name = "Calls a day")]
    [Range(1, 10_000_000, ErrorMessage = "From 1 to 10000000.")]
    public int PerDay { get; set; } = 10_000;

    [Display(Name = "Holds until")]
    [Required(ErrorMessage = "Please enter the last day on which the key holds.")]
    public DateOnly? ExpiresOn { get; set; }
}
