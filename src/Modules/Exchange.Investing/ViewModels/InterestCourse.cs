using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

/// <summary>Who agreed to be named, and when, as one of the sides may know it.</summary>
/// <param name="InvestorAgreedAt">The owner learns it when both have agreed.</param>
internal sealed record InterestCourse(
    DateTimeOffset SentAt, DateTimeOffset? InvestorAgreedAt, DateTimeOffset? OwnerAgreedAt, DateTimeOffset? EndedAt, InterestSide? EndedBy)
{
    public static InterestCourse Of(ListingInterest interest, InterestSide reader)
    {
        var both = interest.InvestorAgreedAt is not null && interest.OwnerAgreedAt is not null;
        return new InterestCourse(
            interest.SentAt, both || reader == InterestSide.Investor ? interest.InvestorAgreedAt : null, interest.OwnerAgreedAt, interest.EndedAt,
            interest.EndedBy);
    }

    /// <summary>English msgids, the first first.</summary>
    public IEnumerable<(DateTimeOffset At, string Text)> Steps => new (DateTimeOffset? At, string Text)[]
    {
        (SentAt, "The investor told the owner of the interest"),
        (InvestorAgreedAt, "The investor agreed to be named"),
        (OwnerAgreedAt, "The owner agreed to be named"),
        (EndedAt, EndedBy == InterestSide.Owner ? "The owner ended it" : "The investor withdrew it"),
    }.Where(step => step.At is not null).Select(step => (step.At!.Value, step.Text)).OrderBy(step => step.Item1);
}
