using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

/// <param name="Party">Name of who proposes it.</param>
internal sealed record ProposalRow(EventProposal Proposal, string Party);
