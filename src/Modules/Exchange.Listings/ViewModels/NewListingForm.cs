using System.ComponentModel.DataAnnotations;
using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

internal sealed class NewListingForm
{
    [Display(Name = "Rights")]
    public List<Guid> RightIds { get; set; } = [];

    [Display(Name = "Modes")]
    public List<OfferMode> Modes { get; set; } = [];

    /// <summary>One listing for each right instead of one package.</summary>
    [Display(Name = "A listing of its own for each right")]
    public bool Separately { get; set; }

    // What bulk listings have in common; each is edited further by itself.
    [Display(Name = "Kind of price")]
    public PriceKind PriceKind { get; set; }

    [Display(Name = "Amount")]
    public decimal? Amount { get; set; }

    [Display(Name = "Technology readiness")]
    public int? Readiness { get; set; }
}
