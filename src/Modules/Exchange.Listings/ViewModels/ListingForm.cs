using System.ComponentModel.DataAnnotations;

namespace Exchange.Listings.ViewModels;

/// <summary>Card and terms of a listing as typed.</summary>
internal sealed class ListingForm
{
    /// <summary>Of the stored listing when the form was opened.</summary>
    public long Version { get; set; }

    [Display(Name = "Title"), Required(ErrorMessage = "Enter a title."), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string Title { get; set; } = "";

    [Display(Name = "Which problem does it solve?"), StringLength(300, ErrorMessage = "At most {1} characters.")]
    public string? Problem { get; set; }

    [Display(Name = "How does it work?"), StringLength(2000, ErrorMessage = "At most {1} characters.")]
    public string? HowItWorks { get; set; }

    [Display(Name = "Better than what, and by how much?"), StringLength(2000, ErrorMessage = "At most {1} characters.")]
    public string? Advantage { get; set; }

    [Display(Name = "Technology readiness")]
    public int? Readiness { get; set; }

    [Display(Name = "What must the buyer add?"), StringLength(2000, ErrorMessage = "At most {1} characters.")]
    public string? BuyerNeeds { get; set; }

    [Display(Name = "What is it not for?"), StringLength(2000, ErrorMessage = "At most {1} characters.")]
    public string? NotFor { get; set; }

    [Display(Name = "District")]
    public string? District { get; set; }

    [Display(Name = "Listing ends on"), Required(ErrorMessage = "Choose the day on which the listing ends.")]
    public DateOnly? ExpiresOn { get; set; }

    public List<OfferForm> Offers { get; set; } = [];
}
