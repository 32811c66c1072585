using System.ComponentModel.DataAnnotations;
using Exchange.Advertising.Domain;
using Microsoft.AspNetCore.Http;

namespace Exchange.Advertising.ViewModels;

/// <summary>What an advertiser fills in to book a place.</summary>
internal sealed class AdvertForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Choose a place.")]
    [EnumDataType(typeof(AdSlot), ErrorMessage = "Choose a place.")]
    [Display(Name = "Place")]
    public AdSlot? Slot { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [Display(Name = "Last day")]
    public DateOnly? Until { get; set; }

    [Display(Name = "Districts")]
    public List<string> Districts { get; set; } = [];

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(2 * Creative.HeadlineLength)]
    [Display(Name = "Headline")]
    public string Headline { get; set; } = "";

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(2 * Creative.TextLength)]
    [Display(Name = "Text")]
    public string Text { get; set; } = "";

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(Creative.LinkLength)]
    [Display(Name = "Address that it leads to")]
    public string Link { get; set; } = "";

    [Display(Name = "Picture")]
    public IFormFile? Picture { get; set; }

    [Display(Name = "Without a picture")]
    public bool RemovePicture { get; set; }

    [StringLength(2 * Creative.PictureTextLength)]
    [Display(Name = "What the picture shows")]
    public string? PictureText { get; set; }
}
