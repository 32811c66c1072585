using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;

namespace Exchange.Parties.Domain;

/// <summary>
/// A legal or natural person that owns, buys, finances or mediates here. Of a natural person the name and a statement
/// are kept, no identity number.
/// </summary>
internal sealed class Party : IVersioned, IAudited
{
    public const int MaxNameLength = 200;
    public const int MaxNormalisedLength = 800;

    private const string ReasonMissing = "Please give the reason: the party reads it.";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public PartyKind Kind { get; private set; }

    public OrganisationKind? OrganisationKind { get; private set; }

    public string Name { get; private set; } = "";

    public string NormalisedName { get; private set; } = "";

    public string? CreditCode { get; private set; }

    /// <summary>ISO 3166-1 alpha-2 of a foreign entity.</summary>
    public string? Country { get; private set; }

    public string? RegistrationNumber { get; private set; }

    public string? District { get; private set; }

    public string? Zone { get; private set; }

    public string? Address { get; private set; }

    /// <inheritdoc cref="PartyProfile.IsStateOwned"/>
    public bool IsStateOwned { get; private set; }

    [NotAudited]
    public string? ContactPerson { get; private set; }

    [NotAudited]
    public string? ContactPhone { get; private set; }

    [NotAudited]
    public string? ContactEmail { get; private set; }

    /// <summary>When the natural person stated to be who they say.</summary>
    public DateTimeOffset? StatedAt { get; private set; }

    public VerificationState Verification { get; private set; }

    /// <summary>Since when the operator has something to decide; null when there is nothing.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    public string? DecidedByName { get; private set; }

    public string? DecisionReason { get; private set; }

    /// <summary>Raised by every change of members, so that two administrators cannot both give up at once.</summary>
    [NotAudited]
    public int MemberChanges { get; private set; }

    public bool IsDemo { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when nobody acts for it any more. A natural person has no name then.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The party that it turned out to be; its address leads there.</summary>
    public Guid? MergedInto { get; private set; }

    public long Version { get; private set; }

    public List<PartyFormerName> FormerNames { get; } = [];

    public List<PartyEvidence> Evidence { get; } = [];

    string IAudited.AuditId => Id.ToString();

    public PartyIdentity Identity => new(Kind, OrganisationKind, Name, CreditCode, Country, RegistrationNumber);

    /// <summary>
    /// A changed identity has to be verified anew, and its former names too: they were confirmed for who it was before.
    /// </summary>
    public void Identify(PartyIdentity identity)
    {
        if (identity == Identity)
        {
            return;
        }

        Kind = identity.Kind;
        OrganisationKind = identity.OrganisationKind;
        Name = identity.Name;
        NormalisedName = PartyName.Normalise(identity.Name);
        CreditCode = identity.CreditCode;
        Country = identity.Country;
        RegistrationNumber = identity.RegistrationNumber;
        Verification = VerificationState.Unverified;
        WaitingSince = null;
        DecidedAt = null;
        DecidedBy = null;
        DecidedByName = null;
        DecisionReason = null;
        foreach (var name in FormerNames.Where(n => n.State == FormerNameState.Confirmed))
        {
            name.Reopen();
        }
    }

    public void Describe(PartyProfile profile)
    {
        District = profile.District;
        Zone = profile.Zone;
        Address = profile.Address;
        IsStateOwned = profile.IsStateOwned;
        ContactPerson = profile.ContactPerson;
        ContactPhone = profile.ContactPhone;
        ContactEmail = profile.ContactEmail;
    }

    public void State(DateTimeOffset now) => StatedAt ??= now;

    public Result Submit(DateTimeOffset now)
    {
        if (Verification is VerificationState.Submitted or VerificationState.Verified)
        {
            return Result.Fail("This has been submitted already.");
        }

        if (Kind == PartyKind.NaturalPerson ? StatedAt is null : Evidence.Count == 0)
        {
            return Result.Fail(Kind switch
            {
                PartyKind.NaturalPerson => "Please confirm the statement first: edit the details.",
                PartyKind.ForeignEntity => "Please upload an extract of the register first: edit the details.",
                _ => "Please upload the business licence first: edit the details.",
            });
        }

        Verification = VerificationState.Submitted;
        WaitingSince = now;
        return Result.Success;
    }

    public Result Approve(string? userId, string userName, string? reason, DateTimeOffset now) =>
        Decide(VerificationState.Verified, userId, userName, reason, now);

    public Result Reject(string? userId, string userName, string? reason, DateTimeOffset now) => reason is null
        ? Result.Fail(ReasonMissing, "Reason")
        : Decide(VerificationState.Rejected, userId, userName, reason, now);

    /// <summary>What was shown turned out to be wrong, or no longer holds. The party reads the reason and may submit again.</summary>
    public Result WithdrawVerification(string? userId, string userName, string? reason, DateTimeOffset now)
    {
        if (Verification != VerificationState.Verified)
        {
            return Result.Fail("This party is not verified.");
        }

        if (reason is null)
        {
            return Result.Fail(ReasonMissing, "Reason");
        }

        Verification = VerificationState.Rejected;
        NoteDecision(userId, userName, reason, now);
        WaitingSince = null;
        return Result.Success;
    }

    public void ClaimFormerName(string name, Guid evidenceFileId, DateTimeOffset now)
    {
        FormerNames.Add(PartyFormerName.Claim(Id, name, evidenceFileId, now));
        if (Verification == VerificationState.Verified)
        {
            WaitingSince ??= now;
        }
    }

    public void DecideFormerName(PartyFormerName name, bool confirmed, string? decidedBy, DateTimeOffset now)
    {
        name.Decide(confirmed, decidedBy, now);
        if (Verification != VerificationState.Submitted && FormerNames.TrueForAll(n => n.State != FormerNameState.Claimed))
        {
            WaitingSince = null;
        }
    }

    /// <summary>Invented parties are shown as verified ones would be; no operator has decided.</summary>
    /// <exception cref="InvalidOperationException">It is no example.</exception>
    public void VerifyAsExample(DateTimeOffset now)
    {
        if (!IsDemo)
        {
            throw new InvalidOperationException("Only an example is verified without a decision.");
        }

        Verification = VerificationState.Verified;
        DecidedAt = now;
    }

    /// <summary>Nobody acts for it any more: contact data go, and of a natural person everything that says who it was.</summary>
    public void Close(DateTimeOffset now)
    {
        ClosedAt = now;
        ContactPerson = null;
        ContactPhone = null;
        ContactEmail = null;
        Verification = VerificationState.Unverified;
        WaitingSince = null;
        if (Kind != PartyKind.NaturalPerson)
        {
            return;
        }

        Name = "";
        NormalisedName = "";
        Country = null;
        RegistrationNumber = null;
        District = null;
        Zone = null;
        Address = null;
        StatedAt = null;
        DecisionReason = null;
        FormerNames.Clear();
        Evidence.Clear();
    }

    /// <summary>It turned out to be another party: nobody acts for it any more. What it says of itself stays on record.</summary>
    public void MergeInto(Guid other, DateTimeOffset now)
    {
        MergedInto = other;
        ClosedAt = now;
        Verification = VerificationState.Unverified;
        WaitingSince = null;
    }

    /// <summary>It was merged by mistake: it stands as before.</summary>
    public void Separate(VerificationState verification, DateTimeOffset? waitingSince)
    {
        MergedInto = null;
        ClosedAt = null;
        Verification = verification;
        WaitingSince = waitingSince;
    }

    /// <summary>The name of a party that turned out to be this one counts as a former name.</summary>
    public PartyFormerName TakeName(string name, string by, DateTimeOffset now)
    {
        var taken = PartyFormerName.Claim(Id, name, Guid.Empty, now);
        taken.Decide(confirmed: true, by, now);
        FormerNames.Add(taken);
        return taken;
    }

    public void NoteMemberChange() => MemberChanges++;

    private Result Decide(VerificationState state, string? userId, string userName, string? reason, DateTimeOffset now)
    {
        if (Verification != VerificationState.Submitted)
        {
            return Result.Fail("This is not waiting for a decision any more.");
        }

        Verification = state;
        NoteDecision(userId, userName, reason, now);
        WaitingSince = state == VerificationState.Verified && FormerNames.Exists(n => n.State == FormerNameState.Claimed) ? now : null;
        return Result.Success;
    }

    private void NoteDecision(string? userId, string userName, string? reason, DateTimeOffset now)
    {
        DecidedAt = now;
        DecidedBy = userId;
        DecidedByName = userName;
        DecisionReason = reason;
    }
}
