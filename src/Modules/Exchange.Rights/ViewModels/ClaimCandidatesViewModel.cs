using Exchange.Framework.Mvc;

namespace Exchange.Rights.ViewModels;

/// <summary>The rights that bear the party's name and nobody has claimed.</summary>
/// <param name="IsOrganisation">False for persons and foreign entities, who claim by evidence.</param>
public sealed record ClaimCandidatesViewModel(string PartyName, bool IsOrganisation, bool IsVerified, bool MayClaim, Page<ClaimCandidatesViewModel.Row> Rights)
{
    public sealed record Row(Guid Id, string Number, string Title, string Url, string Owners, string Status, bool IsDemo);
}
