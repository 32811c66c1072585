using Exchange.Statistics.Contracts;

namespace Exchange.Providers.Domain;

/// <summary>How fast a provider answers: what was asked over the last 365 days.</summary>
/// <param name="MedianHours">Of those answered, full hours; null when none was.</param>
/// <param name="Answered">How many the median rests on.</param>
/// <param name="Overdue">Not answered within <see cref="OverdueAfter"/>.</param>
internal sealed record ResponseFigures(int? MedianHours, int Answered, int Overdue)
{
    /// <summary>With fewer answers a median says nothing: it is neither shown nor ranked by.</summary>
    public const int Minimum = 5;

    public static readonly TimeSpan OverdueAfter = TimeSpan.FromDays(7);

    public static readonly TimeSpan Period = TimeSpan.FromDays(365);

    /// <summary>The median as far as it is published.</summary>
    public int? Published => Answered < Minimum ? null : MedianHours;

    public static ResponseFigures Of(IEnumerable<(DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt)> responses, DateTimeOffset now)
    {
        var counted = responses.Where(r => r.AskedAt > now - Period).ToList();
        var times = counted.Where(r => r.AnsweredAt is not null).Select(r => r.AnsweredAt!.Value - r.AskedAt).ToList();
        return new ResponseFigures(Median.Hours(times), times.Count, counted.Count(r => r.AnsweredAt is null && now - r.AskedAt > OverdueAfter));
    }
}
