using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Exchange.Needs.ViewModels;

/// <summary>The form of an answer.</summary>
/// <param name="Obstacle">English msgid of why nothing can be sent; null when it can.</param>
internal sealed record AnswerPage(NeedPage Need, CurrentParty? Party, string? Obstacle, AnswerForm Form, IReadOnlyList<SelectListItem> Bases);
