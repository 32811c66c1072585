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
    public const int PeriodLength = 20;

    private const string NotDrawn = "This expert is not drawn, or has answered already.";
    private const string Over = "This draw has been made or cancelled already.";

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

    /// <summary>Encrypted, until the draw is made or given up.</summary>
    [NotAudited]
    public string? SealedSecret { get; private set; }

    /// <summary>
    /// Empty until it is published: with the draw, or when the draw is given up, so that everybody sees what would have come out. Draws
    /// that were made before the public value had a column hold the whole seed here.
    /// </summary>
    public string Secret { get; private set; } = "";

    /// <summary>SHA-256 of the secret, published with the list.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>What gives the public value, as it was set when the list was published.</summary>
    public Lottery Lottery { get; private set; } = new("", "", Lottery.MinDigits, 0, false);

    /// <summary>The first drawing of the lottery on this day or later counts.</summary>
    public DateOnly FirstDrawOn { get; private set; }

    /// <summary>The lottery's digits; published when they are confirmed by the draw.</summary>
    public string? PublicValue { get; private set; }

    /// <summary>The number of the lottery's drawing that they are from.</summary>
    public string? LotteryPeriod { get; private set; }

    /// <summary>The day of that drawing.</summary>
    public DateOnly? LotteryDay { get; private set; }

    /// <summary>What the order follows from; null before the draw.</summary>
    public string? Seed => State != DrawState.Drawn ? null : PublicValue is { } value ? DrawOrder.SeedOf(Secret, value) : Secret;

    public DateTimeOffset CommittedAt { get; private set; }

    public DateTimeOffset? DrawnAt { get; private set; }

    public DrawState State { get; private set; }

    /// <summary>Why cancelled; published. While the draw waits: why somebody wants to give it up.</summary>
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
    public Result Commit(
        IReadOnlyCollection<Expert> pool, IReadOnlyCollection<string> names, DrawSecret secret, Lottery lottery, DateOnly today, DateTimeOffset now)
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
        SealedSecret = secret.Sealed;
        SecretHash = secret.Hash;
        Lottery = lottery;
        FirstDrawOn = today.AddDays(1);
        CommittedAt = now;
        State = DrawState.Committed;
        return Result.Success;
    }

    /// <summary>
    /// One person writes down what the lottery has drawn, or corrects it. Nothing is drawn yet: <see cref="Draw"/> is somebody else's.
    /// </summary>
    /// <param name="siteTime">Now, by the site's clock.</param>
    public Result EnterValue(TypedValue typed, DateTime siteTime)
    {
        if (State != DrawState.Committed)
        {
            return Result.Fail(Over);
        }

        if (siteTime < Lottery.KnownFrom(FirstDrawOn))
        {
            return Result.Fail("The public value is not known yet: it can be entered from the hour on that was published with the list.");
        }

        if (Lottery.Read(typed.Digits) is not { } digits)
        {
            return Result.Fail("Enter the {0} digits of the public value.", nameof(typed.Digits), Lottery.Digits);
        }

        if (Lottery.DigitsOf(typed.Period) is not { Length: <= PeriodLength } period)
        {
            return Result.Fail("Enter the number of the lottery’s drawing: digits alone.", nameof(typed.Period));
        }

        if (typed.Day is not { } day || day < FirstDrawOn || siteTime < Lottery.KnownFrom(day))
        {
            return Result.Fail("Enter the day of the lottery’s drawing: the first one after the day of the list, and over by now.", nameof(typed.Day));
        }

        if ((PublicValue, LotteryPeriod, LotteryDay) == (digits, period, day))
        {
            return Result.Fail("This is what stands there already. Somebody else confirms it.");
        }

        (PublicValue, LotteryPeriod, LotteryDay) = (digits, period, day);
        return Result.Success;
    }

    /// <summary>A second person confirms the public value; with that the lot is drawn, and nothing of it can be corrected any more.</summary>
    /// <param name="secret">Unsealed; null when it cannot be read any more.</param>
    /// <param name="enteredBy">Who has entered the public value; null when that is not known.</param>
    /// <param name="by">Who confirms it.</param>
    /// <param name="isEligible">Whether the expert still is what the list says.</param>
    public Result Draw(string? secret, string? enteredBy, string by, Func<Guid, bool> isEligible, DateOnly replyDueOn, DateTimeOffset now)
    {
        if (State != DrawState.Committed)
        {
            return Result.Fail(Over);
        }

        if (PublicValue is not { } value)
        {
            return Result.Fail("Nobody has entered the public value yet.");
        }

        if (enteredBy is null || enteredBy == by)
        {
            return Result.Fail("Somebody else than who has entered the public value must confirm it.");
        }

        if (secret is null || DrawOrder.HashOf(secret) != SecretHash)
        {
            return Result.Fail("The secret of this draw cannot be read any more. Give the draw up and prepare a new one.");
        }

        var order = DrawOrder.Of(DrawOrder.SeedOf(secret, value), Entries.Select(e => e.Number));
        foreach (var entry in Entries)
        {
            entry.Rank = order.TakeWhile(n => n != entry.Number).Count() + 1;
        }

        State = DrawState.Drawn;
        DrawnAt = now;
        Reason = null;
        (Secret, SealedSecret) = (secret, null);
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

    /// <summary>
    /// Gives the draw up. Who knows the public value might know what would come out: from then on one person asks, and another one does it.
    /// </summary>
    /// <param name="secret">Unsealed, to be published; null when it cannot be read any more.</param>
    /// <param name="askedBy">Who has asked to give it up; null for nobody.</param>
    /// <param name="siteTime">Now, by the site's clock.</param>
    public Result Cancel(string reason, string? secret, string? askedBy, string by, DateTime siteTime)
    {
        if (State != DrawState.Committed)
        {
            return Result.Fail(Over);
        }

        var isAsked = Reason is not null && askedBy is not null && askedBy != by;
        Reason = reason;
        if (isAsked || siteTime < Lottery.KnownFrom(FirstDrawOn))
        {
            State = DrawState.Cancelled;
            (Secret, SealedSecret) = (secret ?? Secret, null);
        }

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
