using System.ComponentModel.DataAnnotations;
using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

internal sealed class CloseForm
{
    public long Version { get; set; }

    [Range(1, 5, ErrorMessage = "Choose 1 to 5.")]
    public int? Rating { get; set; }

    [StringLength(ConsultationTicket.CommentLength)]
    public string? Comment { get; set; }
}
