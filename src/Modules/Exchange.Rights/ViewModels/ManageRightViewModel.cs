using Exchange.Rights.Contracts;

namespace Exchange.Rights.ViewModels;

/// <summary>The page on which a right is looked after.</summary>
public sealed class ManageRightViewModel
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required bool IsPatent { get; init; }

    public required string Url { get; init; }

    public required string StatusText { get; init; }

    public DateOnly? StatusCheckedOn { get; init; }

    public string? StatusSource { get; init; }

    /// <summary>The party has claimed it, or the reader is the operator.</summary>
    public required bool MayManage { get; init; }

    /// <summary>Also who brought the record, while nobody has claimed the right.</summary>
    public required bool MayCorrect { get; init; }

    public required bool IsClaimant { get; init; }

    public required bool IsPledged { get; init; }

    public required bool MayClaim { get; init; }

    public required bool MayDispute { get; init; }

    /// <summary>Null unless the party's claim stands.</summary>
    public ListingAuthority? Authority { get; init; }

    public required IReadOnlyList<ClaimLine> Claims { get; init; }

    public required bool HasWaitingClaim { get; init; }

    /// <summary>Another party disputes the claim that stands; null when nobody does.</summary>
    public DisputePage? Dispute { get; init; }

    public required IReadOnlyList<string> CoOwners { get; init; }

    public required IReadOnlyList<KeyValuePair<string, DateTimeOffset>> Consents { get; init; }

    public required IReadOnlyList<EventLine> Events { get; init; }

    public required IReadOnlyList<string> Taxonomy { get; init; }

    public string? TaxonomyReason { get; init; }

    public required IReadOnlyList<KeyValuePair<string, List<KeyValuePair<string, string>>>> TaxonomyGroups { get; init; }

    public IReadOnlyList<DrawingViewModel> Drawings { get; init; } = [];

    /// <summary>The day of a transfer or change of name after which nobody has confirmed the owners.</summary>
    public DateOnly? OwnersUnconfirmedSince { get; init; }

    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The reader is the operator and may enter the owners that the register names.</summary>
    public bool MayConfirmOwners { get; init; }

    /// <summary>What the register has against a pledge, of which the owner may declare to know: the value that is sent, and in words.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Declarable { get; init; } = [];

    public IReadOnlyList<DeclarationLine> Declarations { get; init; } = [];

    /// <summary>Longest validity of a declaration made today.</summary>
    public DateOnly DeclarableUntil { get; init; }

    /// <param name="IsWaiting">Stated by a party and not yet compared with the register.</param>
    /// <param name="IsRefused">Not found in the register.</param>
    public sealed record EventLine(string Text, bool IsWaiting, bool IsRefused);

    public sealed record ClaimLine(string State, string Evidence, DateTimeOffset SubmittedAt, string? Reason);
}
