using System.ComponentModel.DataAnnotations;
using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

internal sealed class TicketForm
{
    [Required(ErrorMessage = "Choose a field.")]
    [EnumDataType(typeof(ExpertField), ErrorMessage = "Choose a field.")]
    [Display(Name = "Field")]
    public ExpertField? Field { get; set; }

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(ConsultationTicket.SubjectLength)]
    [Display(Name = "Subject")]
    public string Subject { get; set; } = "";

    [Required(ErrorMessage = "Please fill in this field.")]
    [StringLength(TicketEntry.TextLength)]
    [Display(Name = "Question")]
    public string Question { get; set; } = "";
}
