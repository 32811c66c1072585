using System.ComponentModel.DataAnnotations;
using Exchange.Advertising.Domain;

namespace Exchange.Advertising.ViewModels;

internal sealed class ReasonForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Say why: the advertiser reads it.")]
    [StringLength(AdBooking.ReasonLength)]
    public string Reason { get; set; } = "";
}
