using System.ComponentModel.DataAnnotations;

namespace Exchange.Parties.Services;

/// <summary>What the operator allows the keys of organisations.</summary>
internal sealed class ApiKeySettings
{
    [Display(Name = "Most calls a minute of one key")]
    [Range(1, 100_000, ErrorMessage = "From 1 to 100000.")]
    public int MostPerMinute { get; set; } = 1200;

    [Display(Name = "Most calls a day of one key")]
    [Range(1, 10_000_000, ErrorMessage = "From 1 to 10000000.")]
    public int MostPerDay { get; set; } = 100_000;
}
