using Exchange.Framework.Auditing;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;

namespace Exchange.Needs.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class NeedsAudit : AuditNames
{
    public NeedsAudit()
        : base("Technology needs")
    {
        Kind<string>(
            nameof(Need), "Technology need", NeedPermissions.ReviewNeedsName,
            db => db.Set<Need>().Select(r => new AuditedRow<string> { Key = r.Number, Title = r.Number + " " + r.Title }),
            row => $"/Admin/Needs/{row.Key}");
        Kind<Guid>(
            nameof(NeedAnswer), "Answer to a need", NeedPermissions.ReviewNeedsName,
            db => from r in db.Set<NeedAnswer>() join n in db.Set<Need>() on r.NeedId equals n.Id select new AuditedRow<Guid> { Key = r.Id, Title = n.Number + " " + n.Title, Number = n.Number },
            row => $"/Admin/Needs/{row.Number}");
        Kind<Guid>(
            nameof(DetailAccess), "Access to the details of a need", NeedPermissions.ReviewNeedsName,
            db => from r in db.Set<DetailAccess>() join n in db.Set<Need>() on r.NeedId equals n.Id select new AuditedRow<Guid> { Key = r.Id, Title = n.Number + " " + n.Title, Number = n.Number },
            row => $"/Admin/Needs/{row.Number}");
        Field<NeedState>("State", "State", NeedTexts.Of, nameof(Need));
        Field<NeedOutcome>("Outcome", "Why it ended", NeedTexts.Of);
        Field<RewardKind>("RewardKind", "Reward or budget", NeedTexts.Of);
        Field<AnswerState>("State", "State", NeedTexts.Of, nameof(NeedAnswer));
        Field<AnswerKind>("Kind", "Rests on", NeedTexts.Of);
        Field<DeclineReason>("DeclineReason", "Reason", NeedTexts.Of);
        Field<AccessState>("State", "State", NeedTexts.Of, nameof(DetailAccess));
        Field("AskerPartyId", "Posted by");
        Field("AnswererPartyId", "Who answers");
        Field("ReaderPartyId", "Who reads");
        Field("Deadline", "Answers until");
        Field("HidesName", "Name hidden");
        Field("Node", "V-Ti technology");
        Field("WhoMayAnswer", "Who may answer?");
        Field("TitleEn", "Title in English");
        Field("StateReason", "Reason");
        Field("SolvedBy", "Solved by");
        Field("SolvedByAnswerId", "Solved by the answer");
        Field("ClosedInPublic", "Public when closed");
        Field("NeedId", "Technology need");
        Field("SubjectId", "Right or listing");
        Field("SubjectNumber", "Number of the right or listing");
        Field("AmountFen", "Amount in fen");
        Field("Readiness", "Technology readiness");
        Field("Months", "Months until it works");
        Field("DeclineText", "Reason in words");
        Field("AskerAgreedAt", "The firm agreed at");
        Field("AnswererAgreedAt", "Who answers agreed at");
        Field("LastAt", "Last entry");
        Field("AskedAt", "Asked at");
        Field("Purpose", "Purpose");
        Field("District", "District");
        Field("SubmittedAt", "Submitted on");
        Field("PublishedAt", "Published on");
        Field("ClosedAt", "Closed on");
        Field("SentAt", "Sent on");
        Field("DecidedAt", "Decided on");
        Field("IsDemo", "Example data");
    }
}
