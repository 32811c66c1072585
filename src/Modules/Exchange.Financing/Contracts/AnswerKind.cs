namespace Exchange.Financing.Contracts;

public enum AnswerKind
{
    Interested,

    /// <summary>Something has to be told first; the clock begins anew with the firm's reply.</summary>
    NeedMore,
    Declined,
}
