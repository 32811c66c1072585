using System.ComponentModel.DataAnnotations;
using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed class ReasonForm
{
    [Required, StringLength(RoadshowSession.ReasonLength)]
    public string Reason { get; set; } = "";
}
