using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <param name="Expert">How the answering expert is called to this reader; null while there is none.</param>
/// <param name="IsAsker">The reader may ask back and close.</param>
/// <param name="IsAnswering">The reader is the expert who answers.</param>
/// <param name="MayTake">The reader is an expert who may take it.</param>
internal sealed record TicketPage(
    ConsultationTicket Ticket, string Party, string? Expert, bool IsOverdue, bool IsAsker, bool IsAnswering, bool MayTake, EntryForm Entry);
