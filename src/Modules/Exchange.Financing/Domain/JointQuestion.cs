using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Financing.Domain;

/// <summary>A question of one who takes part in a joint case; question and answer are read by all who do, so that the firm answers once.</summary>
internal sealed class JointQuestion : IVersioned
{
    public const int TextLength = 1000;

    /// <summary>Of one lender without an answer.</summary>
    public const int MostOpen = 5;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DossierId { get; init; }

    public required Guid RequestId { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset AskedAt { get; init; }

    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public long Version { get; private set; }

    public Result Reply(string answer, DateTimeOffset now)
    {
        if (AnsweredAt is not null)
        {
            return Result.Fail("This question has been answered already.");
        }

        Answer = answer;
        AnsweredAt = now;
        return Result.Success;
    }
}
