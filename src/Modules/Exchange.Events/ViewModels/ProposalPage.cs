using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

/// <param name="TextId">Key of the draft that was made of it.</param>
internal sealed record ProposalPage(EventProposal Proposal, string Party, Guid? TextId);
