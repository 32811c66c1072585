using System.ComponentModel.DataAnnotations;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.ViewModels;

/// <summary>A new version of what a condition means in some modes. Sent first, it is shown what it would change; sent again from there, it is kept.</summary>
internal sealed class TradeRuleForm
{
    public const string SaysNothing = "none";

    [Display(Name = "Modes")]
    public List<TradeMode> Modes { get; set; } = [];

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(TradeRuleVersion.MaxCode, ErrorMessage = "At most {1} characters.")]
    [Display(Name = "ID of the rule")]
    public string? Code { get; set; }

    /// <summary>A light's name, or <see cref="SaysNothing"/>.</summary>
    [Required(ErrorMessage = "Choose a light.")]
    [Display(Name = "Light")]
    public string? Light { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(TradeRuleVersion.MaxText, ErrorMessage = "At most {1} characters.")]
    [Display(Name = "What is said, in Chinese")]
    public string? Text { get; set; }

    [StringLength(TradeRuleVersion.MaxText, ErrorMessage = "At most {1} characters.")]
    [Display(Name = "What is said, in English")]
    public string? TextEn { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(TradeRuleVersion.MaxArticle, ErrorMessage = "At most {1} characters.")]
    [Display(Name = "Law and article, in Chinese")]
    public string? Article { get; set; }

    [StringLength(TradeRuleVersion.MaxArticle, ErrorMessage = "At most {1} characters.")]
    [Display(Name = "Law and article, in English")]
    public string? ArticleEn { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [Display(Name = "In force from")]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(TradeRuleVersion.MaxSource, ErrorMessage = "At most {1} characters.")]
    [Display(Name = "Where it was read")]
    public string? Source { get; set; }

    [StringLength(TradeRuleVersion.MaxLink, ErrorMessage = "At most {1} characters.")]
    [Display(Name = "Link to the text")]
    public string? Link { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(TradeRuleVersion.MaxWhy, ErrorMessage = "At most {1} characters.")]
    [Display(Name = "Why it is entered")]
    public string? Why { get; set; }

    /// <summary>It was shown what the version changes.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Back to the fields.</summary>
    public bool Back { get; set; }
}
