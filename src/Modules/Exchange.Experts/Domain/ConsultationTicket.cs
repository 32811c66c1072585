using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Experts.Domain;

/// <summary>A party's question in one of the fields, and the expert's answer within the service time.</summary>
internal sealed class ConsultationTicket : IVersioned, IAudited
{
    public const int SubjectLength = 120;
    public const int CommentLength = 500;

    private ConsultationTicket()
    {
    }

    public ConsultationTicket(string number, Guid partyId, ExpertField field, string subject, string question, DateOnly dueOn, bool isDemo, DateTimeOffset now)
    {
        Number = number;
        PartyId = partyId;
        Field = field;
        Subject = subject;
        DueOn = dueOn;
        IsDemo = isDemo;
        AskedAt = now;
        Add(question, isAnswer: false, now);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public long Version { get; private set; }

    /// <summary>Number, such as <c>ZX-2026-000001</c>.</summary>
    public string Number { get; private set; } = "";

    public Guid PartyId { get; private set; }

    public ExpertField Field { get; private set; }

    public string Subject { get; private set; } = "";

    public TicketState State { get; private set; }

    public Guid? ExpertId { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Last day of the service time of the newest question.</summary>
    public DateOnly DueOn { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>1 to 5; null when closed without one.</summary>
    public int? Rating { get; private set; }

    public string? Comment { get; private set; }

    public bool IsDemo { get; private set; }

    public List<TicketEntry> Entries { get; } = [];

    public string AuditId => Number;

    public bool IsOverdue(DateOnly today) => State is TicketState.Open or TicketState.Assigned && DueOn < today;

    /// <param name="partyNames">Of the asking party, former ones included.</param>
    public Result Assign(Expert expert, IReadOnlyCollection<string> partyNames, DateOnly today)
    {
        if (State is not (TicketState.Open or TicketState.Assigned))
        {
            return Result.Fail("This question has been answered or closed already.");
        }

        if (!expert.IsInPool(today) || !expert.Covers([Field], null))
        {
            return Result.Fail("This expert is not in the pool for this field.");
        }

        if (Recusal.Holds(expert, partyNames))
        {
            return Result.Fail("This expert is recused: the asking organisation is the employer or a declared interest.");
        }

        ExpertId = expert.Id;
        State = TicketState.Assigned;
        return Result.Success;
    }

    public Result Answer(Guid expertId, string text, DateTimeOffset now)
    {
        if (State != TicketState.Assigned || ExpertId != expertId)
        {
            return Result.Fail("This question does not wait for your answer.");
        }

        Add(text, isAnswer: true, now);
        State = TicketState.Answered;
        AnsweredAt = now;
        return Result.Success;
    }

    /// <summary>The calendar that its service time waited for has come: the day that was said may move to a later one.</summary>
    public void Count(DateOnly saidOn, DateOnly dueOn)
    {
        if (State is TicketState.Open or TicketState.Assigned && DueOn == saidOn)
        {
            DueOn = dueOn;
        }
    }

    /// <summary>The asker asks back; the service time begins anew.</summary>
    public Result AskBack(string text, DateOnly dueOn, DateTimeOffset now)
    {
        if (State != TicketState.Answered)
        {
            return Result.Fail("You can ask back as soon as there is an answer.");
        }

        Add(text, isAnswer: false, now);
        State = TicketState.Assigned;
        DueOn = dueOn;
        return Result.Success;
    }

    /// <param name="rating">1 to 5 after an answer; null otherwise.</param>
    public Result Close(int? rating, string? comment, DateTimeOffset now)
    {
        if (State == TicketState.Closed)
        {
            return Result.Fail("This question is closed already.");
        }

        if (rating is not null and (< 1 or > 5))
        {
            return Result.Fail("Choose 1 to 5.", nameof(Rating));
        }

        if (rating is not null && AnsweredAt is null)
        {
            return Result.Fail("Nothing can be rated before there is an answer.", nameof(Rating));
        }

        State = TicketState.Closed;
        Rating = rating;
        Comment = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
        ClosedAt = now;
        return Result.Success;
    }

    /// <summary>Of a natural person whose account is closed: the words go.</summary>
    public void Forget()
    {
        Subject = "";
        Comment = null;
        Entries.RemoveAll(e => !e.IsAnswer);
    }

    private void Add(string text, bool isAnswer, DateTimeOffset now) =>
        Entries.Add(new TicketEntry { TicketId = Id, IsAnswer = isAnswer, Text = text.Trim(), At = now });
}
