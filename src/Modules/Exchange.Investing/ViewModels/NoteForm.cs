using System.ComponentModel.DataAnnotations;
using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed class NoteForm
{
    public long Version { get; set; }

    [Display(Name = "Notes"), StringLength(ShortlistEntry.NoteLength, ErrorMessage = "At most {1} characters.")]
    public string? Note { get; set; }

    [Display(Name = "Tags"), StringLength(ShortlistEntry.TagsLength, ErrorMessage = "At most {1} characters.")]
    public string? Tags { get; set; }
}
