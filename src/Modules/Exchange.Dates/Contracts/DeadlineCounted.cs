using Exchange.Framework.Events;

namespace Exchange.Dates.Contracts;

/// <summary>The calendar of a year has come, and the deadline is later than the day that was first said (rules GEN-05).</summary>
/// <param name="Kind">See <see cref="DeadlineKey"/>.</param>
public sealed record DeadlineCounted(string Kind, Guid SubjectId, DateOnly DueOn) : IIntegrationEvent;
