using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Providers.Domain;

/// <summary>A question to a provider and its answer.</summary>
internal sealed class ProviderLead : IVersioned
{
    public const int MaxLength = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    public required string AskerUserId { get; init; }

    public Guid? AskerPartyId { get; init; }

    /// <summary>Provider and asker while it is open, so that nobody has two open questions to one provider.</summary>
    public string? OpenKey { get; private set; }

    public required string Text { get; init; }

    /// <summary>How the asker wants to be reached; null for an answer here only.</summary>
    public string? Contact { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? AnsweredBy { get; private set; }

    public long Version { get; private set; }

    public static ProviderLead Ask(Guid providerId, string userId, Guid? partyId, string text, string? contact, DateTimeOffset now) => new()
    {
        ProviderId = providerId,
        AskerUserId = userId,
        AskerPartyId = partyId,
        Text = text,
        Contact = contact,
        AskedAt = now,
        OpenKey = KeyOf(providerId, userId),
    };

    public static string KeyOf(Guid providerId, string userId) => $"{providerId:N}:{userId}";

    public Result Reply(string answer, string by, DateTimeOffset now)
    {
        if (AnsweredAt is not null)
        {
            return Result.Fail("This question has been answered already.");
        }

        Answer = answer;
        AnsweredAt = now;
        AnsweredBy = by;
        OpenKey = null;
        return Result.Success;
    }
}
