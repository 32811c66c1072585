using Exchange.Framework.Mvc;

namespace Exchange.Rights.ViewModels;

/// <summary>The rights that bear the party's name and nobody has claimed.</summary>
public sealed record ClaimCandidatesViewModel(string PartyName, bool IsVerified, bool MayClaim, Page<ClaimCandidatesViewModel.Row> Rights)
{
    public sealed record Row(Guid Id, string Number, string Title, string Url, string Owners, string Status, bool IsDemo);
}
