using Exchange.Dates.Contracts;

namespace Exchange.Rights.Contracts;

/// <param name="Number">Official written form.</param>
/// <param name="Year">The patent year.</param>
/// <param name="End">The last day on which it is paid in time, or with the surcharge.</param>
/// <param name="ClaimedBy">The party that has claimed the patent.</param>
/// <param name="Caption">Msgid of the deadline: {0} is the number, {1} the year.</param>
/// <param name="Basis">Msgid of the article.</param>
/// <param name="Url">Of the page with all fees.</param>
public sealed record NextAnnuity(string Number, int Year, PeriodEnd End, Guid? ClaimedBy, string Caption, string Basis, string Url);
