using Exchange.Framework.Mvc;
using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

/// <param name="Profile">Null when the party has filled in no interests yet.</param>
internal sealed record MatchesPage(InvestorProfile? Profile, Page<MatchRow> Rows, bool CanManage);
