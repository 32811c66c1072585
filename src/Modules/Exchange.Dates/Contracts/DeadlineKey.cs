namespace Exchange.Dates.Contracts;

/// <summary>One deadline of one thing.</summary>
/// <param name="Kind">Such as <c>listing.expiry</c>; at most 60 characters.</param>
/// <param name="SubjectId">The listing, answer or ad that it belongs to.</param>
public sealed record DeadlineKey(string Kind, Guid SubjectId);
