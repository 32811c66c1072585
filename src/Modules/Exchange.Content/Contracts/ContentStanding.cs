namespace Exchange.Content.Contracts;

/// <summary>How a text stands from a day on, such as "In force".</summary>
/// <param name="Caption">English msgid.</param>
/// <param name="Look">Class of its badge.</param>
public sealed record ContentStanding(DateOnly From, string Caption, string Look);
