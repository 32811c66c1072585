using System.ComponentModel.DataAnnotations;
using Exchange.Advertising.Domain;

namespace Exchange.Advertising.Services;

/// <summary>Settings section <c>AdvertisingSettings</c>.</summary>
internal sealed class AdvertisingSettings
{
    private const string Limit = "Enter a number from 1 to 10.";

    [Display(Name = "Places of the home page band", Description = "So many ads take turns on one day. Fewer places later leave what is booked as it is.")]
    [Range(1, 10, ErrorMessage = Limit)]
    public int HomeBandPlaces { get; set; } = 3;

    [Display(Name = "Places above the directory")]
    [Range(1, 10, ErrorMessage = Limit)]
    public int DirectoryTopPlaces { get; set; } = 3;

    [Display(Name = "Places above the catalogs")]
    [Range(1, 10, ErrorMessage = Limit)]
    public int TopicTopPlaces { get; set; } = 2;

    [Display(Name = "Places beside pages to read")]
    [Range(1, 10, ErrorMessage = Limit)]
    public int ArticleSidePlaces { get; set; } = 2;

    [Display(Name = "Places of one advertiser on a day", Description = "In all slots together, so that nobody fills the site on one day. What is booked stays as it is.")]
    [Range(1, 10, ErrorMessage = Limit)]
    public int AdvertiserPlaces { get; set; } = 2;

    [Display(Name = "Working days for the review of an ad", Description = "After them a submitted ad stands among the operator's overdue deadlines.")]
    [Range(1, 30, ErrorMessage = "Enter a number from 1 to 30.")]
    public int ReviewWorkingDays { get; set; } = 2;

    /// <summary>How many ads may take turns in the slot on one day.</summary>
    public int PlacesOf(AdSlot slot) => slot switch
    {
        AdSlot.HomeBand => HomeBandPlaces,
        AdSlot.DirectoryTop => DirectoryTopPlaces,
        AdSlot.TopicTop => TopicTopPlaces,
        AdSlot.ArticleSide => ArticleSidePlaces,
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };
}
