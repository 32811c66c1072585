using Exchange.Framework.Mvc;
using Exchange.Needs.Contracts;
using Exchange.Parties.Contracts;

namespace Exchange.Needs.ViewModels;

internal sealed record DeskNeedsPage(
    CurrentParty? Party, Page<NeedRow> Rows, NeedState? State, IReadOnlyDictionary<NeedState, int> Counts);
