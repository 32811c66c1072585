using Exchange.Framework.Mvc;

namespace Exchange.Events.ViewModels;

internal sealed record MyEventsPage(
    Page<TicketRow> Tickets, IReadOnlyList<InvitationRow> Invitations, IReadOnlyList<HostedRow> Hosted, IReadOnlyList<ProposalRow> Proposals, bool MayPropose);
