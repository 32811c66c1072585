using Exchange.Framework.Mvc;

namespace Exchange.Financing.ViewModels;

internal sealed record AdminListPage(Page<AdminRow> Dossiers, string Show, IReadOnlyDictionary<string, int> Counts);
