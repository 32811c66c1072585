using System.ComponentModel.DataAnnotations;

namespace Exchange.Content.Services;

/// <summary>Settings section <c>SiteIdentity</c>: who runs the site, shown at the foot of every page. What is empty is shown as to be verified.</summary>
internal sealed class SiteIdentity
{
    [Display(Name = "Organised by", Description = "Leave a field empty as long as nobody has verified it; the page then says so.")]
    [StringLength(100, ErrorMessage = "This is too long.")]
    public string Organiser { get; set; } = "";

    [Display(Name = "Telephone")]
    [StringLength(40, ErrorMessage = "This is too long.")]
    public string Telephone { get; set; } = "";

    [Display(Name = "Postal address")]
    [StringLength(200, ErrorMessage = "This is too long.")]
    public string Address { get; set; } = "";

    [Display(Name = "Security contact")]
    [StringLength(100, ErrorMessage = "This is too long.")]
    public string SecurityContact { get; set; } = "";

    [Display(Name = "ICP record")]
    [StringLength(60, ErrorMessage = "This is too long.")]
    public string IcpRecord { get; set; } = "";

    [Display(Name = "Public security record")]
    [StringLength(60, ErrorMessage = "This is too long.")]
    public string PublicSecurityRecord { get; set; } = "";

    [Display(Name = "Government site identification code")]
    [StringLength(40, ErrorMessage = "This is too long.")]
    public string GovernmentSiteCode { get; set; } = "";
}
