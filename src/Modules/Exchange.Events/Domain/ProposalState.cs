namespace Exchange.Events.Domain;

internal enum ProposalState
{
    Waiting,
    Accepted,
    Declined,
}
