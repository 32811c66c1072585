using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Exchange.Needs.ViewModels;

/// <param name="Number">Null for one that is not kept yet.</param>
/// <param name="Party">For whom it is posted; null when the person acts for nobody.</param>
/// <param name="Nodes">The V-Ti technologies.</param>
internal sealed record NeedFormPage(
    string? Number, CurrentParty? Party, NeedForm Form, IReadOnlyList<SelectListItem> Nodes, IReadOnlyList<SelectListItem> Districts, string? StateReason)
{
    public bool CanManage => Party is { CanManage: true };
}
