using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Experts.Domain;

/// <summary>
/// Experts drawn by lot for a matter: first the list, the fingerprint of a secret and the name of a public value, then the seed made
/// of both, so that everybody can check it and nobody can know or choose it beforehand.
/// </summary>
internal sealed class ExpertDraw : IVersioned, IAudited
{
    public const int TitleLength = 120;
    public const int PartiesLength = 2000;
    public const int ReasonLength = 500;
    public const int MaxWanted = 15;

    private const string NotDrawn = "This expert is not drawn, or has answered already.";

    private ExpertDraw()
    {
    }

    public ExpertDraw(string number, string title, IEnumerable<ExpertField> fields, string? topic, int wanted, IEnumerable<string> parties, bool isDemo)
    {
        Number = number;
        Title = title;
        FieldNames = string.Join(',', fields.Distinct().Order());
        Topic = topic;
        Wanted = wanted;
        Parties = string.Join('\n', parties);
        IsDemo = isDemo;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public long Version { get; private set; }

    /// <summary>Public number, such as <c>CQ-2026-000001</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Published.</summary>
    public string Title { get; private set; } = "";

    public string FieldNames { get; private set; } = "";

    public string? Topic { get; private set; }

    public int Wanted { get; private set; }

    /// <summary>Names of the organisations of the matter, one on a line; not published.</summary>
    public string Parties { get; private set; } = "";

    /// <summary>How many experts of the fields were left out because of a tie.</summary>
    public int Recused { get; private set; }

    /// <summary>Before the draw the secret alone, which is shown to nobody; with the draw <c>SECRET:PUBLIC</c>.</summary>
    [NotAudited]
    public string Seed { get; private set; } = "";

    public string SeedHash { get; private set; } = "";

    public DateTimeOffset CommittedAt { get; private set; }

    public DateTimeOffset? DrawnAt { get; private set; }

    public DrawState State { get; private set; }

    /// <summary>Why cancelled; published.</summary>
    public string? Reason { get; private set; }

    public bool IsDemo { get; private set; }

    public List<DrawEntry> Entries { get; } = [];

    public string AuditId => Number;

    public IReadOnlyList<ExpertField> Fields =>
        [.. FieldNames.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ExpertField>)];

    public IReadOnlyList<string> PartyNames => Parties.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many of the wanted experts neither accepted nor may still do so.</summary>
    public int Missing => State == DrawState.Drawn
        ? Math.Max(0, Wanted - Entries.Count(e => e.HoldsPlace))
        : 0;

    /// <summary>Fixes list and secret; neither changes from here on.</summary>
    /// <param name="names">The parties' names, former ones included.</param>
    public Result Commit(IReadOnlyCollection<Expert> pool, IReadOnlyCollection<string> names, string secret, DateOnly today, DateTimeOffset now)
    {
        if (Fields.Count == 0)
        {
            return Result.Fail("Choose at least one field.", nameof(Fields));
        }

        if (Wanted is < 1 or > MaxWanted)
        {
            return Result.Fail("Draw 1 to {0} experts.", nameof(Wanted), MaxWanted);
        }

        var able = pool.Where(e => e.IsInPool(today) && e.Covers(Fields, Topic)).ToList();
        var eligible = able.Where(e => !Recusal.Holds(e, names)).OrderBy(e => e.Number, StringComparer.Ordinal).ToList();
        Recused = able.Count - eligible.Count;
        if (eligible.Count < Wanted)
        {
            return Result.Fail("Only {0} experts of these fields are free of ties, {1} are recused. Draw fewer or choose more fields.", nameof(Wanted), eligible.Count, Recused);
        }

        Entries.AddRange(eligible.Select(e => new DrawEntry { DrawId = Id, ExpertId = e.Id, Number = e.Number }));
        Seed = secret;
        SeedHash = DrawOrder.HashOf(secret);
        CommittedAt = now;
        State = DrawState.Committed;
        return Result.Success;
    }

    /// <param name="publicValue">As typed; what it must be was published with the list.</param>
    /// <param name="isEligible">Whether the expert still is what the list says.</param>
    public Result Draw(string? publicValue, Func<Guid, bool> isEligible, DateOnly listPublishedOn, DateOnly today, DateOnly replyDueOn, DateTimeOffset now)
    {
        if (State != DrawState.Committed)
        {
            return Result.Fail("This draw has been made or cancelled already.");
        }

        if (today < PublicValue.KnownFrom(listPublishedOn))
        {
            return Result.Fail("The public value is not known yet: it is drawn in the evening of the day after the list was published. Draw from the day after that on.");
        }

        if (PublicValue.Read(publicValue) is not { } value)
        {
            return Result.Fail("Enter the {0} digits of the public value.", null, PublicValue.Digits);
        }

        Seed = DrawOrder.SeedOf(Seed, value);
        var order = DrawOrder.Of(Seed, Entries.Select(e => e.Number));
        foreach (var entry in Entries)
        {
            entry.Rank = order.TakeWhile(n => n != entry.Number).Count() + 1;
        }

        State = DrawState.Drawn;
        DrawnAt = now;
        Fill(isEligible, replyDueOn);
        return Result.Success;
    }

    /// <summary>The next in order takes the place of an expert who refused.</summary>
    public Result Refuse(Guid entryId, string reason, Func<Guid, bool> isEligible, DateOnly replyDueOn)
    {
        if (Entries.Find(e => e.Id == entryId) is not { HoldsPlace: true } entry)
        {
            return Result.Fail(NotDrawn);
        }

        entry.State = EntryState.Refused;
        entry.Reason = reason;
        Fill(isEligible, replyDueOn);
        return Result.Success;
    }

    /// <summary>The operator writes down what an expert has said; nobody follows before a second person confirms it.</summary>
    public Result EnterRefusal(Guid entryId, string reason)
    {
        if (Entries.Find(e => e.Id == entryId) is not { State: EntryState.Drawn or EntryState.Accepted } entry)
        {
            return Result.Fail(NotDrawn);
        }

        entry.State = EntryState.RefusalEntered;
        entry.Reason = reason;
        return Result.Success;
    }

    /// <param name="enteredBy">Who has entered the refusal; null when that is not known.</param>
    /// <param name="by">Who confirms it.</param>
    public Result ConfirmRefusal(Guid entryId, string? enteredBy, string by, Func<Guid, bool> isEligible, DateOnly replyDueOn)
    {
        if (Entries.Find(e => e.Id == entryId) is not { State: EntryState.RefusalEntered } entry)
        {
            return Result.Fail("No refusal waits to be confirmed here.");
        }

        // By refusals alone one person could go down the list to whoever is wanted.
        if (enteredBy is null || enteredBy == by)
        {
            return Result.Fail("Somebody else than who has entered the refusal must confirm it.");
        }

        entry.State = EntryState.RefusedByOperator;
        Fill(isEligible, replyDueOn);
        return Result.Success;
    }

    /// <summary>The refusal was entered in error: the expert's reply is awaited again.</summary>
    public Result DropRefusal(Guid entryId, DateOnly replyDueOn)
    {
        if (Entries.Find(e => e.Id == entryId) is not { State: EntryState.RefusalEntered } entry)
        {
            return Result.Fail("No refusal waits to be confirmed here.");
        }

        entry.State = EntryState.Drawn;
        entry.ReplyDueOn = replyDueOn;
        entry.Reason = null;
        return Result.Success;
    }

    public Result Accept(Guid entryId)
    {
        if (Entries.Find(e => e.Id == entryId) is not { State: EntryState.Drawn or EntryState.RefusalEntered } entry)
        {
            return Result.Fail(NotDrawn);
        }

        entry.State = EntryState.Accepted;
        entry.Reason = null;
        return Result.Success;
    }

    public Result Cancel(string reason)
    {
        if (State != DrawState.Committed)
        {
            return Result.Fail("This draw has been made or cancelled already.");
        }

        State = DrawState.Cancelled;
        Reason = reason;
        return Result.Success;
    }

    private void Fill(Func<Guid, bool> isEligible, DateOnly replyDueOn)
    {
        foreach (var entry in Entries.Where(e => e.State == EntryState.Listed).OrderBy(e => e.Rank))
        {
            if (Missing == 0)
            {
                return;
            }

            entry.State = isEligible(entry.ExpertId) ? EntryState.Drawn : EntryState.PassedOver;
            entry.ReplyDueOn = entry.State == EntryState.Drawn ? replyDueOn : null;
        }
    }
}
