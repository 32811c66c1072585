namespace Exchange.Policies.ViewModels;

/// <summary>What the calculator took from what the firm has told elsewhere.</summary>
/// <param name="InForce">Rights of the firm that the register holds for in force.</param>
/// <param name="Pledged">Of these, how many are pledged on record: they are no new security.</param>
/// <param name="DossierNumber">Where size, categories and loan come from; null without a dossier.</param>
/// <param name="IsFirm">False for an institute and others, to whom supports for firms are not given.</param>
internal sealed record KnownFirm(string Name, int InForce, int Pledged, string? DossierNumber, bool IsFirm);
