using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Providers.Contracts;

namespace Exchange.Providers.Domain;

/// <summary>A licence as stated by the provider and checked by the operator.</summary>
internal sealed class ProviderLicence : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    /// <summary>Code of a <see cref="LicenceKind"/>.</summary>
    public required string Kind { get; init; }

    public required string Number { get; init; }

    /// <summary>Null for an example, which has no papers.</summary>
    public Guid? FileId { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null when it does not end.</summary>
    public DateOnly? ValidTo { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public ReviewState State { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    public string? CheckedBy { get; private set; }

    /// <summary>Where it was looked up, or why it was refused.</summary>
    public string? Note { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    /// <summary>The provider has taken it away; it is kept for the record.</summary>
    public bool IsRemoved { get; private set; }

    public bool IsInForce(DateOnly today) =>
        State == ReviewState.Confirmed && !IsRemoved && ValidFrom <= today && (ValidTo is not { } end || end >= today);

    public bool HasExpired(DateOnly today) => ValidTo is { } end && end < today;

    public Result Check(bool confirmed, string? note, string? by, DateTimeOffset now, DateOnly today)
    {
        if (IsRemoved)
        {
            return Result.Fail("The provider has taken this licence away.");
        }

        if (State != ReviewState.Submitted)
        {
            return Result.Fail("This licence has been checked already.");
        }

        if (note is null)
        {
            return Result.Fail("Say where you looked it up, or why it is refused: the provider reads it.", "Note");
        }

        if (confirmed && HasExpired(today))
        {
            return Result.Fail("It has expired: ask for the present one.");
        }

        State = confirmed ? ReviewState.Confirmed : ReviewState.Refused;
        Note = note;
        CheckedAt = now;
        CheckedBy = by;
        return Result.Success;
    }

    public void Remove() => IsRemoved = true;
}
