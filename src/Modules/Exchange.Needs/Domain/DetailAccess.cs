using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Needs.Domain;

/// <summary>A party asks to read the details of a need; the firm lets it in or not, and may take that back.</summary>
internal sealed class DetailAccess : IVersioned, IAudited
{
    public const int MaxPurpose = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid NeedId { get; init; }

    public required Guid ReaderPartyId { get; init; }

    public required string Purpose { get; set; }

    public required DateTimeOffset AskedAt { get; init; }

    public AccessState State { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public Result Decide(bool grants, DateTimeOffset now)
    {
        var state = grants ? AccessState.Granted : AccessState.Refused;
        if (State == state)
        {
            return Result.Fail("That has been decided so already.");
        }

        State = state;
        DecidedAt = now;
        return Result.Success;
    }
}
