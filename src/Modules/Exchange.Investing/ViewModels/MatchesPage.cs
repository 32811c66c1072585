using Exchange.Framework.Mvc;
using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

/// <param name="Profile">Null when the party has filled in no interests yet.</param>
/// <param name="Least">How many criteria each row meets at least.</param>
internal sealed record MatchesPage(InvestorProfile? Profile, int Least, Page<MatchRow> Rows, bool CanManage);
