namespace Exchange.Needs.Contracts;

public enum AnswerState
{
    Sent,
    Accepted,
    Declined,
    Withdrawn,
}
