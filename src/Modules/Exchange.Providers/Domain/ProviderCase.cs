using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Providers.Contracts;

namespace Exchange.Providers.Domain;

/// <summary>A finished case, told without the client's name.</summary>
internal sealed class ProviderCase : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    public required string Title { get; init; }

    [NotAudited]
    public string? Text { get; init; }

    /// <summary>The papers, seen by the operator alone; null for an example, which has none.</summary>
    public Guid? FileId { get; init; }

    public required DateOnly FinishedOn { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public ReviewState State { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    public string? Note { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public Result Decide(bool confirmed, string? note, string? by, DateTimeOffset now)
    {
        if (State != ReviewState.Submitted)
        {
            return Result.Fail("This case has been decided already.");
        }

        if (!confirmed && note is null)
        {
            return Result.Fail("Say why it is not confirmed: the provider reads it.", "Note");
        }

        State = confirmed ? ReviewState.Confirmed : ReviewState.Refused;
        Note = note;
        DecidedAt = now;
        DecidedBy = by;
        return Result.Success;
    }
}
