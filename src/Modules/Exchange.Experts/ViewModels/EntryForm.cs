using System.ComponentModel.DataAnnotations;
using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

internal sealed class EntryForm
{
    public long Version { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(TicketEntry.TextLength)]
    public string Text { get; set; } = "";
}
