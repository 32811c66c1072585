using System.ComponentModel.DataAnnotations;

namespace Exchange.Users.ViewModels;

/// <summary>What the link in the mail about a new address carries.</summary>
internal sealed class EmailChangeForm
{
    [Required]
    [StringLength(64)]
    public string UserId { get; set; } = "";

    [Required]
    [StringLength(254)]
    public string Email { get; set; } = "";

    [Required]
    [StringLength(2000)]
    public string Code { get; set; } = "";
}
