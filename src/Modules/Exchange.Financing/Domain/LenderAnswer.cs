using Exchange.Financing.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>One answer; the newest of a request counts, those before it are its history.</summary>
internal sealed class LenderAnswer
{
    public const int TextLength = 1000;

    private LenderAnswer()
    {
    }

    public LenderAnswer(Guid requestId, AnswerTerms terms, string userId, bool isLate, DateTimeOffset now)
    {
        RequestId = requestId;
        UserId = userId;
        IsLate = isLate;
        At = now;
        Kind = terms.Kind;
        Text = terms.Text;
        if (terms.Kind == AnswerKind.Declined)
        {
            Reason = terms.Reason;
        }
        else if (terms.Kind == AnswerKind.Interested)
        {
            (RateBp, LimitFen, TermMonths, ValidUntil) = (terms.RateBp, terms.LimitFen, terms.TermMonths, terms.ValidUntil);
            (GuaranteeBp, PremiumBp, AppraisalFen, OtherFen) = (terms.GuaranteeBp, terms.PremiumBp, terms.AppraisalFen, terms.OtherFen);
        }
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid RequestId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string UserId { get; private set; } = "";

    public AnswerKind Kind { get; private set; }

    public bool IsLate { get; private set; }

    public int? RateBp { get; private set; }

    public long? LimitFen { get; private set; }

    public int? TermMonths { get; private set; }

    public int? GuaranteeBp { get; private set; }

    public int? PremiumBp { get; private set; }

    public long? AppraisalFen { get; private set; }

    public long? OtherFen { get; private set; }

    public DateOnly? ValidUntil { get; private set; }

    public string? Text { get; private set; }

    public DeclineReason? Reason { get; private set; }
}
