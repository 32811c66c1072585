namespace Exchange.Policies.Domain;

/// <summary>The days that decide whether a text is in force.</summary>
internal sealed record PolicyDates(DateOnly? InForceFrom, DateOnly? ExpiresOn, DateOnly? AmendedOn, DateOnly? RepealedOn, DateOnly? CommentUntil = null)
{
    /// <param name="today">A day of the site's calendar.</param>
    public Validity On(DateOnly today) =>
        RepealedOn <= today ? Validity.Repealed
        : ExpiresOn < today ? Validity.Expired
        : CommentUntil is not null && InForceFrom is null ? Validity.Draft
        : InForceFrom > today ? Validity.NotYet
        : AmendedOn <= today ? Validity.Amended
        : InForceFrom is null && ExpiresOn is null ? Validity.Unverified
        : Validity.InForce;

    /// <summary>How it stands from which day on, in the order of the days.</summary>
    public IReadOnlyList<(DateOnly From, Validity Validity)> Course
    {
        get
        {
            var days = new[] { DateOnly.MinValue, InForceFrom, AmendedOn, RepealedOn, ExpiresOn < DateOnly.MaxValue ? ExpiresOn.Value.AddDays(1) : null };
            return [.. days.OfType<DateOnly>().Distinct().Order().Select(day => (day, On(day)))];
        }
    }
}
