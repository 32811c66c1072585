using Exchange.Framework.Events;

namespace Exchange.Dates.Contracts;

/// <summary>The calendar of a year has come, and the deadline is later than the day that was first said (rules GEN-05).</summary>
/// <param name="Kind">See <see cref="DeadlineKey"/>.</param>
/// <param name="SaidOn">The day that was first said; where another one is kept meanwhile, that one holds.</param>
public sealed record DeadlineCounted(string Kind, Guid SubjectId, DateOnly SaidOn, DateOnly DueOn) : IIntegrationEvent;
