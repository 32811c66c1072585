using Exchange.Framework.Mvc;

namespace Exchange.Experts.ViewModels;

/// <param name="Asked">By the reader's party.</param>
/// <param name="HasParty">Whether the reader acts for a party.</param>
/// <param name="CanAsk">Whether the reader may ask for it.</param>
/// <param name="ToAnswer">Assigned to the reader; null for somebody who is no expert.</param>
/// <param name="Free">Open questions of the reader's fields that the reader may take.</param>
internal sealed record TicketListPage(
    Page<TicketRow> Asked, bool HasParty, bool CanAsk, int ServiceDays, IReadOnlyList<TicketRow>? ToAnswer, IReadOnlyList<TicketRow> Free);
