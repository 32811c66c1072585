using Exchange.Framework.Mvc;

namespace Exchange.Events.ViewModels;

internal sealed record AdminEventsPage(Page<HostedRow> Events, Page<ProposalRow> Proposals, int Waiting, bool ShowsProposals);
