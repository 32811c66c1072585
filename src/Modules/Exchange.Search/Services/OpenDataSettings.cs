using System.ComponentModel.DataAnnotations;

namespace Exchange.Search.Services;

/// <summary>Under which terms the open data may be used: the operator's decision, to be verified until it is made.</summary>
internal sealed class OpenDataSettings
{
    [Display(Name = "Licence of the open data")]
    [StringLength(200, ErrorMessage = "At most 200 characters.")]
    public string? LicenceName { get; set; }

    [Display(Name = "Address of the licence's text")]
    [StringLength(500, ErrorMessage = "At most 500 characters.")]
    [Url(ErrorMessage = "Please enter an address that begins with https://.")]
    public string? LicenceUrl { get; set; }
}
