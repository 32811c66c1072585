using Exchange.Dates.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;

namespace Exchange.Dates.Services;

/// <summary>Whoever may verify parties is reminded of those that wait.</summary>
internal sealed class VerificationAudience : IDeadlineAudience
{
    public const string Kind = "party.verification";

    private readonly IUserDirectory _users;

    public VerificationAudience(IUserDirectory users) => _users = users;

    public IReadOnlyCollection<string> Kinds { get; } = [Kind];

    public static string UrlOf(Guid partyId) => $"/Admin/Parties/{partyId:N}";

    public async Task<(IReadOnlyList<string> UserIds, string Url)?> FindAsync(DeadlineKey key, CancellationToken cancellationToken) =>
        ([.. await _users.FindIdsByPermissionAsync(PartyPermissions.VerifyPartiesName, cancellationToken)], UrlOf(key.SubjectId));
}
