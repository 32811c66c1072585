using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Advertising.Domain;

/// <summary>
/// An ad of one organisation in one slot for a period. What is shown is what was reviewed: words, picture and address change
/// only before submission or after a return.
/// </summary>
internal sealed class AdBooking : IVersioned, IAudited
{
    public const int NumberLength = 40;
    public const int DistrictsLength = 200;
    public const int ReasonLength = 500;

    private AdBooking()
    {
    }

    public AdBooking(Guid partyId, bool isDemo, DateTimeOffset now)
    {
        PartyId = partyId;
        IsDemo = isDemo;
        CreatedAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public long Version { get; private set; }

    /// <summary>Public number, such as <c>AD-2026-000001</c>.</summary>
    public string Number { get; private set; } = "";

    public Guid PartyId { get; private set; }

    public AdSlot Slot { get; private set; }

    public AdState State { get; private set; }

    public DateOnly FromOn { get; private set; }

    public DateOnly UntilOn { get; private set; }

    /// <summary>Codes separated by commas; empty for the whole city.</summary>
    public string Districts { get; private set; } = "";

    public string Headline { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Link { get; private set; } = "";

    public string PictureText { get; private set; } = "";

    /// <summary>The picture as uploaded: members of the advertiser and reviewers may see it.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>The picture as approved, for everybody.</summary>
    public Guid? PublicFileId { get; private set; }

    public int PictureWidth { get; private set; }

    public int PictureHeight { get; private set; }

    /// <summary>By the price list on the day of submission, in fen. Nothing is charged yet: it says what the place is worth.</summary>
    public long ListPriceFen { get; private set; }

    /// <summary>Why it was sent back or stopped; null when its days passed before the review.</summary>
    public string? Reason { get; private set; }

    public bool IsDemo { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    public string AuditId => Number;

    public AdPeriod Period => new(FromOn, UntilOn);

    public Creative Creative => new(Headline, Text, Link, PictureText);

    public IReadOnlyList<string> DistrictCodes => Districts.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public bool IsEditable => State is AdState.Draft or AdState.Returned;

    public bool MayBeWithdrawn => State is AdState.Draft or AdState.Submitted or AdState.Returned or AdState.Scheduled or AdState.Running or AdState.Held;

    public bool MayBeStopped => State is AdState.Scheduled or AdState.Running or AdState.Held;

    public AdPicture? Picture => FileId is { } id ? new AdPicture(id, PictureWidth, PictureHeight) : null;

    /// <summary>Days do not wait for the clock's next round: shown from the first to the last day, whatever the state says in between.</summary>
    public bool IsShownOn(DateOnly day) => State is AdState.Scheduled or AdState.Running && day >= FromOn && day <= UntilOn;

    /// <summary>Gives it the number under which people speak of it, once.</summary>
    public void Enter(string number) => Number = number;

    public Result Revise(AdSlot slot, AdPeriod period, IEnumerable<string> districts, Creative creative)
    {
        if (!IsEditable)
        {
            return Result.Fail("This ad has been submitted. Withdraw it and book again to change it.");
        }

        Slot = slot;
        FromOn = period.From;
        UntilOn = period.Until;
        Districts = string.Join(',', districts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Headline = creative.Headline;
        Text = creative.Text;
        Link = creative.Link;
        PictureText = creative.PictureText;
        return Result.Success;
    }

    public void Show(AdPicture? picture)
    {
        FileId = picture?.FileId;
        PictureWidth = picture?.Width ?? 0;
        PictureHeight = picture?.Height ?? 0;
    }

    /// <summary>What stands against submitting it today; empty when nothing does.</summary>
    public IReadOnlyList<Result> FindProblems(DateOnly today)
    {
        var problems = Creative.Check().ToList();
        if (Period.Check(today) is { } period)
        {
            problems.Add(period);
        }

        // A draft may have been moved to another slot after its picture was chosen.
        if (Picture is { } picture && !PictureFormat.Of(Slot).Accepts(picture.Width, picture.Height))
        {
            problems.Add(Result.Fail("The picture does not fit this slot. Choose one of the size asked for.", "Picture"));
        }

        return problems;
    }

    public Result Submit(DateOnly today, long listPriceFen, DateTimeOffset now)
    {
        if (!IsEditable)
        {
            return Result.Fail("This ad has been submitted already.");
        }

        if (FindProblems(today) is [var first, ..])
        {
            return first;
        }

        State = AdState.Submitted;
        SubmittedAt = now;
        ListPriceFen = listPriceFen;
        Reason = null;
        return Result.Success;
    }

    /// <param name="publicFileId">The approved picture; null without one.</param>
    public Result Approve(DateOnly today, Guid? publicFileId, DateTimeOffset now)
    {
        if (State != AdState.Submitted)
        {
            return Result.Fail("This ad does not wait for a review.");
        }

        if (UntilOn < today)
        {
            return Result.Fail("Its last day has passed. Send it back so that the advertiser can choose other days.");
        }

        PublicFileId = publicFileId;
        ReviewedAt = now;
        State = FromOn <= today ? AdState.Running : AdState.Scheduled;
        return Result.Success;
    }

    public Result Return(string reason, DateTimeOffset now)
    {
        if (State != AdState.Submitted)
        {
            return Result.Fail("This ad does not wait for a review.");
        }

        State = AdState.Returned;
        Reason = reason;
        ReviewedAt = now;
        return Result.Success;
    }

    public Result Withdraw()
    {
        if (!MayBeWithdrawn)
        {
            return Result.Fail("This ad has come to its end already.");
        }

        State = AdState.Withdrawn;
        PublicFileId = null;
        return Result.Success;
    }

    public Result Stop(string reason)
    {
        if (!MayBeStopped)
        {
            return Result.Fail("Only an ad that is approved and not over can be stopped.");
        }

        State = AdState.Stopped;
        Reason = reason;
        PublicFileId = null;
        return Result.Success;
    }

    /// <summary>Its advertiser is not shown in the directory any more.</summary>
    /// <returns>False when it was not to be shown anyway.</returns>
    public bool Hold()
    {
        if (State is not (AdState.Scheduled or AdState.Running))
        {
            return false;
        }

        State = AdState.Held;
        return true;
    }

    /// <summary>Its advertiser is shown in the directory again.</summary>
    /// <returns>False when it was not held back, or its days have passed.</returns>
    public bool Resume(DateOnly today)
    {
        if (State != AdState.Held || UntilOn < today)
        {
            return false;
        }

        State = FromOn <= today ? AdState.Running : AdState.Scheduled;
        return true;
    }

    /// <summary>What the passing of days does.</summary>
    /// <returns>False when nothing changed.</returns>
    public bool Advance(DateOnly today)
    {
        var next = State switch
        {
            AdState.Submitted when UntilOn < today => AdState.Returned,
            AdState.Scheduled or AdState.Running or AdState.Held when UntilOn < today => AdState.Ended,
            AdState.Scheduled when FromOn <= today => AdState.Running,
            _ => State,
        };
        if (next == State)
        {
            return false;
        }

        State = next;
        Reason = null;
        return true;
    }
}
