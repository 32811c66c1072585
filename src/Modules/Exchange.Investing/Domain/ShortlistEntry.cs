using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.Domain;

/// <summary>A listing that an investor keeps in sight, with notes and a stage that nobody else sees.</summary>
internal sealed class ShortlistEntry : IVersioned, IAudited
{
    public const int NoteLength = 4000;
    public const int TagLength = 20;
    public const int TagsLength = 200;
    public const int MostTags = 8;

    private readonly List<StageChange> _changes = [];

    private ShortlistEntry()
    {
    }

    public ShortlistEntry(Guid partyId, ListingSummary listing, string? userId, DateTimeOffset now)
    {
        PartyId = partyId;
        ListingId = listing.Id;
        ListingNumber = listing.Number;
        ListingTitle = listing.Title;
        ListingState = listing.State;
        CreatedAt = now;
        UpdatedAt = now;
        _changes.Add(new StageChange { EntryId = Id, Stage = DealStage.Watching, At = now, UserId = userId });
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid PartyId { get; private init; }

    public Guid ListingId { get; private init; }

    public string ListingNumber { get; private init; } = "";

    /// <summary>As it was when everybody could last read it: what an owner changes in a draft is nobody else's business.</summary>
    [NotAudited]
    public string ListingTitle { get; private set; } = "";

    /// <summary>As those who watch were last told.</summary>
    [NotAudited]
    public ListingState ListingState { get; private set; }

    public DealStage Stage { get; private set; }

    public DealOutcome? Outcome { get; private set; }

    /// <summary>Private: the trail keeps no text of it.</summary>
    [NotAudited]
    public string? Note { get; private set; }

    [NotAudited]
    public string Tags { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public IReadOnlyList<StageChange> Changes => _changes;

    public string AuditId => Id.ToString("N");

    public Result Write(string? note, string? tags, DateTimeOffset now)
    {
        var clean = (tags ?? "").Split([',', '，', '、', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (clean.Count > MostTags || clean.Exists(tag => tag.Length > TagLength))
        {
            return Result.Fail("At most {0} tags of {1} characters each, with commas between them.", "Tags", MostTags, TagLength);
        }

        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        Tags = CodeList.Join(clean);
        UpdatedAt = now;
        return Result.Success;
    }

    /// <summary>To any stage, also back: what people learn does not come in order. The history keeps every step.</summary>
    public Result Move(DealStage stage, DealOutcome? outcome, string? userId, DateTimeOffset now)
    {
        if (stage == DealStage.Closed && outcome is null)
        {
            return Result.Fail("Say how it ended.", "Outcome");
        }

        var kept = stage == DealStage.Closed ? outcome : null;
        if (stage == Stage && kept == Outcome)
        {
            return Result.Fail("This is the present stage already. Choose another one.", "Stage");
        }

        Stage = stage;
        Outcome = kept;
        UpdatedAt = now;
        _changes.Add(new StageChange { EntryId = Id, Stage = stage, Outcome = kept, At = now, UserId = userId });
        return Result.Success;
    }

    /// <summary>Whether those who watch have to be told: it ended, was put on hold or is back.</summary>
    public bool Follow(ListingSummary listing)
    {
        var wasOpen = ListingState == ListingState.Published;
        var isOpen = listing.State == ListingState.Published;
        var hasEnded = !wasOpen && listing.State is ListingState.Closed && ListingState is not ListingState.Closed;
        ListingState = listing.State;
        if (isOpen)
        {
            ListingTitle = listing.Title;
        }

        return Stage != DealStage.Closed && (wasOpen != isOpen || hasEnded);
    }
}
