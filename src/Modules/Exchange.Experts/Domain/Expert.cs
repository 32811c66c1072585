using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Experts.Domain;

/// <summary>A member of the pool: somebody with an account, or a person whom the operator enters.</summary>
internal sealed class Expert : IVersioned, IAudited
{
    public const int NameLength = 100;
    public const int TitleLength = 100;
    public const int EmployerLength = 200;
    public const int FieldsLength = 200;
    public const int TopicsLength = 400;
    public const int EmailLength = 256;
    public const int ReasonLength = 500;
    public const int MaxInterests = 30;

    private const string IsOut = "This expert is out of the pool already.";
    private const string NoSuspension = "No suspension waits to be confirmed here.";

    private Expert()
    {
    }

    public Expert(string number, string? userId, bool isDemo, DateTimeOffset now)
    {
        Number = number;
        UserId = userId;
        IsDemo = isDemo;
        CreatedAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public long Version { get; private set; }

    /// <summary>Public number, such as <c>ZJ-2026-000001</c>: it stands for the person in public draws and tells nothing.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Null for a person without an account.</summary>
    [NotAudited]
    public string? UserId { get; private set; }

    /// <summary>Address under which the person was invited, lower case; the account of that address is the person's.</summary>
    [NotAudited]
    public string? InvitedEmail { get; private set; }

    [NotAudited]
    public string Name { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Employer { get; private set; } = "";

    /// <summary>Names of <see cref="ExpertField"/>s separated by commas.</summary>
    public string FieldNames { get; private set; } = "";

    /// <summary>Codes of the taxonomy separated by commas; empty for all.</summary>
    public string TopicCodes { get; private set; } = "";

    public List<ExpertInterest> Interests { get; } = [];

    public bool Publishes { get; private set; }

    public ExpertState State { get; private set; }

    /// <summary>Last day in the pool; null before admission.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Why suspended.</summary>
    public string? Reason { get; private set; }

    /// <summary>Why somebody wants to suspend an expert of the list of a draw; null when nobody does. A second person confirms it.</summary>
    public string? SuspensionReason { get; private set; }

    public bool IsDemo { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? DeclaredAt { get; private set; }

    public string AuditId => Number;

    public IReadOnlyList<ExpertField> Fields =>
        [.. FieldNames.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ExpertField>)];

    public IReadOnlyList<string> Topics => TopicCodes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public void Invite(string? email) => InvitedEmail = string.IsNullOrWhiteSpace(email) ? null : email.Trim().ToLowerInvariant();

    /// <summary>The name under which the operator invites, until the person declares one.</summary>
    public void Call(string name) => Name = name;

    /// <summary>The person has come by the invitation.</summary>
    public void Bind(string userId) => UserId ??= userId;

    /// <param name="byOperator">Entered on the person's behalf: it does not wait for the operator again.</param>
    public Result Declare(ExpertDeclaration declaration, bool byOperator, DateTimeOffset now)
    {
        if (declaration.Fields.Count == 0)
        {
            return Result.Fail("Choose at least one field.", nameof(declaration.Fields));
        }

        if (declaration.Interests.Count > MaxInterests)
        {
            return Result.Fail("At most {0} organisations.", nameof(declaration.Interests), MaxInterests);
        }

        if (declaration.Interests.Any(i => i.Length > EmployerLength))
        {
            return Result.Fail("A name has at most {0} characters. Write one organisation on a line.", nameof(declaration.Interests), EmployerLength);
        }

        Name = declaration.Name;
        Title = declaration.Title;
        Employer = declaration.Employer;
        FieldNames = string.Join(',', declaration.Fields.Distinct().Order());
        TopicCodes = string.Join(',', declaration.Topics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Publishes = declaration.Publishes;
        DeclaredAt = now;
        Interests.RemoveAll(i => !declaration.Interests.Contains(i.Organisation));
        Interests.AddRange(declaration.Interests.Distinct(StringComparer.Ordinal).Where(o => Interests.TrueForAll(i => i.Organisation != o))
            .Select(o => new ExpertInterest { ExpertId = Id, Organisation = o }));
        if (!byOperator && State is ExpertState.Invited or ExpertState.Left)
        {
            State = ExpertState.Applied;
        }

        return Result.Success;
    }

    /// <summary>Whether the declaration differs in what decides for which matters the expert may be drawn: employer, fields, technologies and ties.</summary>
    public bool DecidesOtherwise(ExpertDeclaration declaration) =>
        Employer != declaration.Employer
            || !declaration.Fields.ToHashSet().SetEquals(Fields)
            || !declaration.Topics.ToHashSet(StringComparer.Ordinal).SetEquals(Topics)
            || !declaration.Interests.ToHashSet(StringComparer.Ordinal).SetEquals(Interests.Select(i => i.Organisation));

    /// <summary>For the first time, or for longer.</summary>
    public Result Admit(DateOnly validUntil, DateOnly today)
    {
        if (DeclaredAt is null)
        {
            return Result.Fail("Fields, employer and interests are to be declared first.");
        }

        if (validUntil < today || validUntil > today.AddYears(5))
        {
            return Result.Fail("Choose a last day from today to five years ahead.", "ValidUntil");
        }

        State = ExpertState.Admitted;
        ValidUntil = validUntil;
        Reason = null;
        return Result.Success;
    }

    public Result Suspend(string reason)
    {
        if (State is ExpertState.Suspended or ExpertState.Left)
        {
            return Result.Fail(IsOut);
        }

        State = ExpertState.Suspended;
        Reason = reason;
        SuspensionReason = null;
        return Result.Success;
    }

    /// <summary>Of an expert in the list of a draw: nothing happens before a second person confirms it.</summary>
    public Result EnterSuspension(string reason)
    {
        if (State is ExpertState.Suspended or ExpertState.Left)
        {
            return Result.Fail(IsOut);
        }

        SuspensionReason = reason;
        return Result.Success;
    }

    /// <param name="enteredBy">Who has entered the suspension; null when that is not known.</param>
    /// <param name="by">Who confirms it.</param>
    public Result ConfirmSuspension(string? enteredBy, string by)
    {
        if (SuspensionReason is not { } reason)
        {
            return Result.Fail(NoSuspension);
        }

        // Alone one person could pass over everybody who stands before the one who is wanted.
        return enteredBy is null || enteredBy == by ? Result.Fail("Somebody else than who has entered the suspension must confirm it.") : Suspend(reason);
    }

    public Result DropSuspension()
    {
        if (SuspensionReason is null)
        {
            return Result.Fail(NoSuspension);
        }

        SuspensionReason = null;
        return Result.Success;
    }

    public void Leave()
    {
        State = ExpertState.Left;
        SuspensionReason = null;
        Publishes = false;
    }

    /// <summary>The account is closed: what is left is a number in the draws.</summary>
    public void Forget()
    {
        Leave();
        UserId = null;
        InvitedEmail = null;
        Name = "";
        Title = "";
        Employer = "";
        Interests.Clear();
    }

    public bool IsInPool(DateOnly today) => State == ExpertState.Admitted && ValidUntil >= today;

    /// <param name="topic">Code that the matter is about; null when it is about none in particular.</param>
    public bool Covers(IReadOnlyCollection<ExpertField> fields, string? topic) =>
        Fields.Any(fields.Contains) && (topic is null || Topics.Count == 0 || Topics.Any(t => t == topic || topic.StartsWith(t + "-", StringComparison.Ordinal)));
}
