using Exchange.Media.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.ViewModels;

namespace Exchange.Parties.Services;

internal static class FormerNameLines
{
    public static FormerNameLine Describe(PartyFormerName name, IReadOnlyDictionary<Guid, StoredFile> files) => new(
        name.Id,
        name.Name,
        Of(name.State),
        name.State == FormerNameState.Claimed,
        files.GetValueOrDefault(name.EvidenceFileId));

    /// <summary>English msgid.</summary>
    public static string Of(FormerNameState state) => state switch
    {
        FormerNameState.Claimed => "To be confirmed",
        FormerNameState.Confirmed => "Confirmed",
        FormerNameState.Refused => "Not confirmed",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
