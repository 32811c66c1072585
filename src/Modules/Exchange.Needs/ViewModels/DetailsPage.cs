using Exchange.Parties.Contracts;

namespace Exchange.Needs.ViewModels;

/// <summary>The details of a need, or the form to ask for them.</summary>
/// <param name="Details">Null until the firm has let the reader in.</param>
/// <param name="Obstacle">English msgid of why the reader cannot ask; null when it can.</param>
internal sealed record DetailsPage(NeedPage Need, CurrentParty? Party, string? Details, string? Obstacle, AccessForm Form);
