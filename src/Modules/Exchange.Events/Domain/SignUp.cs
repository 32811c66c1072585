using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Events.Domain;

/// <summary>A person's place in an event, or in the line for one.</summary>
internal sealed class SignUp : IAudited, IVersioned
{
    public const int NameLength = 60;
    public const int OrganisationLength = 200;
    public const int PhoneLength = 40;
    public const int EmailLength = 200;

    private SignUp()
    {
    }

    public SignUp(Guid eventId, string? userId, string code)
    {
        EventId = eventId;
        UserId = userId;
        Code = code;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EventId { get; private set; }

    /// <summary>Null once the account is closed.</summary>
    public string? UserId { get; private set; }

    public Guid? PartyId { get; private set; }

    [NotAudited]
    public string Name { get; private set; } = "";

    [NotAudited]
    public string? Organisation { get; private set; }

    [NotAudited]
    public string? Phone { get; private set; }

    [NotAudited]
    public string? Email { get; private set; }

    /// <summary>An organiser that is not the operator may read phone and e-mail.</summary>
    public bool AgreesToContact { get; private set; }

    public SignUpState State { get; private set; }

    /// <summary>What is typed at the door; unique in the event.</summary>
    [NotAudited]
    public string Code { get; private set; } = "";

    /// <summary>The order of the waiting list.</summary>
    public DateTimeOffset SignedUpAt { get; private set; }

    public DateTimeOffset? CheckedInAt { get; private set; }

    public DateTimeOffset? RemindedAt { get; private set; }

    public bool IsDemo { get; init; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public bool IsActive => State != SignUpState.Withdrawn;

    /// <summary>Signs up, also again after withdrawing: then behind all the others.</summary>
    public void Enter(Participant person, bool hasPlace, DateTimeOffset now)
    {
        PartyId = person.PartyId;
        Name = person.Name.Trim();
        Organisation = Trimmed(person.Organisation);
        Phone = Trimmed(person.Phone);
        Email = Trimmed(person.Email);
        AgreesToContact = person.AgreesToContact;
        State = hasPlace ? SignUpState.Confirmed : SignUpState.Waiting;
        SignedUpAt = now;
        RemindedAt = null;
    }

    public void MoveUp() => State = SignUpState.Confirmed;

    public void Withdraw() => State = SignUpState.Withdrawn;

    public void Remind(DateTimeOffset now) => RemindedAt = now;

    /// <summary>A ticket lets in once.</summary>
    public Result CheckIn(DateTimeOffset now)
    {
        if (State == SignUpState.Withdrawn)
        {
            return Result.Fail("This ticket was given back.");
        }

        if (State == SignUpState.Waiting)
        {
            return Result.Fail("This person is on the waiting list and has no place.");
        }

        CheckedInAt = now;
        return Result.Success;
    }

    public void TakeCheckInBack() => CheckedInAt = null;

    /// <summary>Who it was is forgotten; that somebody came still counts.</summary>
    public void Forget()
    {
        UserId = null;
        PartyId = null;
        Name = "—";
        Organisation = Phone = Email = null;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
