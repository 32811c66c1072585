using Exchange.Framework.Auditing;
using Exchange.Framework.Merging;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;

namespace Exchange.Parties.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class PartiesAudit : AuditNames
{
    public PartiesAudit()
        : base("Parties")
    {
        Kind<Guid>(
            nameof(Party), "Party", PartyPermissions.VerifyPartiesName,
            db => db.Set<Party>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Name }),
            row => $"/Admin/Parties/{row.Key}");
        Kind<Guid>(
            nameof(PartyMember), "Membership", PartyPermissions.VerifyPartiesName,
            db => from r in db.Set<PartyMember>() join p in db.Set<Party>() on r.PartyId equals p.Id select new AuditedRow<Guid> { Key = r.Id, Title = p.Name, Of = p.Id },
            row => $"/Admin/Parties/{row.Of}");
        Kind<Guid>(
            nameof(JoinRequest), "Request to join", PartyPermissions.VerifyPartiesName,
            db => from r in db.Set<JoinRequest>() join p in db.Set<Party>() on r.PartyId equals p.Id select new AuditedRow<Guid> { Key = r.Id, Title = p.Name, Of = p.Id },
            row => $"/Admin/Parties/{row.Of}");
        Kind<Guid>(
            nameof(PartyInvitation), "Invitation", PartyPermissions.VerifyPartiesName,
            db => from r in db.Set<PartyInvitation>() join p in db.Set<Party>() on r.PartyId equals p.Id select new AuditedRow<Guid> { Key = r.Id, Title = p.Name, Of = p.Id },
            row => $"/Admin/Parties/{row.Of}");
        Kind<Guid>(
            nameof(PartyFormerName), "Former name", PartyPermissions.VerifyPartiesName,
            db => from r in db.Set<PartyFormerName>() join p in db.Set<Party>() on r.PartyId equals p.Id select new AuditedRow<Guid> { Key = r.Id, Title = p.Name, Of = p.Id },
            row => $"/Admin/Parties/{row.Of}");
        Kind<Guid>(
            nameof(ApiKey), "API key", PartyPermissions.ManageApiKeysName,
            db => db.Set<ApiKey>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Prefix }), _ => "/Admin/ApiKeys?show=all");
        Kind<Guid>(
            nameof(Webhook), "Webhook", PartyPermissions.VerifyPartiesName,
            db => from r in db.Set<Webhook>() join p in db.Set<Party>() on r.PartyId equals p.Id select new AuditedRow<Guid> { Key = r.Id, Title = p.Name, Of = p.Id },
            row => $"/Admin/Parties/{row.Of}");
        Kind(nameof(PartyMerge), "Merging of two parties", PartyPermissions.VerifyPartiesName, id => $"/Admin/Duplicates/{id}");
        Action("party.merged", "Party merged into another");
        Action("party.merge-undone", "Merging of the party undone");
        Action("party.verified", "Party verified");
        Action("party.rejected", "Verification of the party refused");
        Action("party.verification-withdrawn", "Verification of the party taken back");
        Action("party.closed", "Party closed with its last account");
        Field<PartyKind>("Kind", "Kind of party", PartyLabels.Of);
        Field<OrganisationKind>("OrganisationKind", "Kind of organisation", PartyLabels.Of);
        Field("Name", "Name");
        Field("NormalisedName", "Name as it is compared");
        Field("CreditCode", "Unified social credit code");
        Field("Country", "Country or region");
        Field("RegistrationNumber", "Registration number");
        Field("District", "District");
        Field("Zone", "High-tech zone");
        Field("IsStateOwned", "State-owned");
        Field("Address", "Address");
        Field("StatedAt", "Statement given");
        Field<VerificationState>("Verification", "Verification", PartyLabels.Of);
        Field("WaitingSince", "Waiting since");
        Field("DecidedBy", "Account of who decided");
        Field("DecidedByName", "Decided by");
        Field("DecisionReason", "Reason");
        Field("reason", "Reason");
        Field<MemberRole>("Role", "Role", PartyLabels.Of);
        Field("JoinedAt", "Joined on");
        Field("RequestedAt", "Asked on");
        Field<JoinRequestState>("State", "State", Of, nameof(JoinRequest));
        Field<FormerNameState>("State", "State", FormerNameLines.Of, nameof(PartyFormerName));
        Field<MergeState>("State", "State", MergeTexts.Of, nameof(PartyMerge));
        Field("MergedInto", "Merged into");
        Field("LoserId", "Party that goes");
        Field("WinnerId", "Party that stays");
        Field("Taken", "Taken from the party that goes");
        Field("ProposedBy", "Proposed by");
        Field("ProposedAt", "Proposed on");
        Field("UndoneBy", "Undone by");
        Field("UndoneAt", "Undone on");
        Field("UndoneReason", "Reason of the undoing");
        Field("EvidenceFileId", "File of the evidence");
        Field("ClaimedAt", "Claimed on");
        Field("InvitedBy", "Invited by");
        Field("ExpiresAt", "Valid until");
        Field("AcceptedAt", "Accepted on");
        Field("WithdrawnAt", "Withdrawn on");
        Field("Reason", "Reason");
        Field("Prefix", "Beginning of the key");
        Field("Scopes", "What it may be used for");
        Field("PerMinute", "Calls a minute");
        Field("PerDay", "Calls a day");
        Field("CreatedBy", "Made by the account");
        Field("CreatedAt", "Made on");
        Field("ExpiresOn", "Holds until");
        Field("RevokedAt", "Revoked on");
        Field("RevokedBy", "Revoked by");
        Field("RevocationReason", "Reason of the revocation");
        Field("Url", "Address that is told");
        Field("Search", "Address of the search");
        Field("DisabledAt", "Switched off on");
        Field("PartyId", "Party");
        Field("UserId", "Account");
        Field("DecidedAt", "Decided on");
        Field("IsDemo", "Example data");
        Field("ClosedAt", "Closed on");
    }

    private static string Of(JoinRequestState state) => state switch
    {
        JoinRequestState.Open => "To be decided",
        JoinRequestState.Accepted => "Accepted",
        JoinRequestState.Refused => "Declined",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
