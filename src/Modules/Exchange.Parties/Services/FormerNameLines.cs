using Exchange.Media.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.ViewModels;

namespace Exchange.Parties.Services;

internal static class FormerNameLines
{
    public static FormerNameLine Describe(PartyFormerName name, IReadOnlyDictionary<Guid, StoredFile> files) => new(
        name.Id,
        name.Name,
        name.State switch
        {
            FormerNameState.Claimed => "To be confirmed",
            FormerNameState.Confirmed => "Confirmed",
            FormerNameState.Refused => "Not confirmed",
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        },
        name.State == FormerNameState.Claimed,
        files.GetValueOrDefault(name.EvidenceFileId));
}
