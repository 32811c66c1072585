namespace Exchange.Dates.Contracts;

/// <param name="PartyId">Whose deadline it is; null for the operator's.</param>
/// <param name="Caption">English msgid; may hold {0}, {1} …</param>
/// <param name="Arguments">Values for the caption's places; no personal data.</param>
/// <param name="Due">The last day on which it is met.</param>
/// <param name="Url">Site-relative address of the page where it is met.</param>
/// <param name="Basis">English msgid of the article or agreement that it rests on.</param>
/// <param name="RemindDaysBefore">When to remind, such as 30, 7 and 1.</param>
public sealed record DeadlineRequest(
    DeadlineKey Key, Guid? PartyId, string Caption, IReadOnlyList<string> Arguments, PeriodEnd Due, string Url, string Basis,
    IReadOnlyList<int> RemindDaysBefore);
