namespace Exchange.Dates.Contracts;

/// <summary>So many working days after a day that is not counted itself.</summary>
public sealed record WorkingPeriod(DateOnly From, int Days);
