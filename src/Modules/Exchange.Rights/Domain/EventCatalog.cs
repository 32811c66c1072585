using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>The legal events and their effect on the status (rules §4.2).</summary>
internal static class EventCatalog
{
    public const string Grant = "GR01";
    public const string LicenceRecorded = "EE01";
    public const string AnnuityPaid = "X-PAID";
    public const string PledgeRegistered = "PE01";
    public const string PledgeChanged = "PM01";
    public const string PledgeCancelled = "PC01";

    public static IReadOnlyList<EventType> All { get; } =
    [
        Stage("X-FILED", "Application accepted", BaseStatus.Pending, StatusStage.Filed),
        Stage("PB01", "Publication of the application", BaseStatus.Pending, StatusStage.Published),
        Stage("SE01", "Substantive examination in force", BaseStatus.Pending, StatusStage.SubstantiveExamination),
        Stage("X-REEXAM", "Re-examination", BaseStatus.Pending, StatusStage.Reexamination),
        Stage("X-NOTICE", "Notice of grant, registration pending", BaseStatus.Pending, StatusStage.GrantNotice),
        Stage(Grant, "Grant", BaseStatus.Active, StatusStage.Granted),
        Stage("RJ01", "Rejection after publication", BaseStatus.Inactive, StatusStage.Rejected),
        Stage("WD01", "Withdrawal or deemed withdrawal after publication", BaseStatus.Inactive, StatusStage.Withdrawn),
        Stage("AD01", "Patent deemed abandoned", BaseStatus.Inactive, StatusStage.DeemedAbandoned),
        Stage("CF01", "Termination for unpaid annual fee", BaseStatus.Inactive, StatusStage.LapsedFee),
        Stage("CX01", "Expiry of the term", BaseStatus.Inactive, StatusStage.Expired),
        Stage("AV01", "Abandonment by the owner", BaseStatus.Inactive, StatusStage.Abandoned),
        Stage("IW01", "Invalidation of the whole patent", BaseStatus.Inactive, StatusStage.Invalidated),
        new("RR01", "Restoration of the right", EventEffect.Restore, BaseStatus.Active, StatusStage.Restored),
        Stage("X-COMP", "Term compensation granted", BaseStatus.Active, StatusStage.InCompensation),
        Stage("X-MAINT", "Maintained after invalidation proceedings", BaseStatus.Active, StatusStage.Maintained),
        Add("IP01", "Partial invalidation", StatusFlag.PartiallyInvalid),
        Add(LicenceRecorded, "Licence contract recorded", StatusFlag.LicenceRecorded),
        Change("EM01", "Recorded licence contract changed", StatusFlag.LicenceRecorded),
        Remove("EC01", "Record of the licence contract cancelled", StatusFlag.LicenceRecorded),
        Add(PledgeRegistered, "Pledge contract registered", StatusFlag.Pledged),
        Change(PledgeChanged, "Registered pledge contract changed", StatusFlag.Pledged),
        Remove(PledgeCancelled, "Registration of the pledge contract cancelled", StatusFlag.Pledged),
        Add("X-NOPL", "Another ground against a pledge named by CNIPA", StatusFlag.PledgeBarred),
        Remove("X-NOPLE", "Another ground against a pledge gone", StatusFlag.PledgeBarred),
        Add("X-REPN", "Evaluation report finds against the patent", StatusFlag.ReportNegative),
        Remove("X-REPC", "Evaluation report corrected", StatusFlag.ReportNegative),
        Add("PP01", "Preservation by a court", StatusFlag.Preserved),
        Remove("PD01", "Preservation released", StatusFlag.Preserved),
        Add("OL01", "Open licence declared", StatusFlag.OpenLicence),
        Remove("X-OLW", "Open licence withdrawn", StatusFlag.OpenLicence),
        Add("X-SUSP", "Proceedings suspended", StatusFlag.Suspended),
        Remove("X-RESM", "Proceedings resumed", StatusFlag.Suspended),
        Add("X-INVP", "Request for invalidation filed", StatusFlag.InvalidationPending),
        Remove("X-INVE", "Invalidation proceedings ended", StatusFlag.InvalidationPending),
        Add("X-OWND", "Ownership dispute", StatusFlag.OwnershipDispute),
        Remove("X-OWNE", "Ownership dispute ended", StatusFlag.OwnershipDispute),
        Add("X-LIT", "Litigation", StatusFlag.Litigation),
        Remove("X-LITE", "Litigation ended", StatusFlag.Litigation),
        Add("X-GRACE", "Annual fee in the surcharge period", StatusFlag.AnnuityGrace),
        Remove(AnnuityPaid, "Annual fee paid", StatusFlag.AnnuityGrace),
        Add("X-COMPL", "Compulsory licence", StatusFlag.CompulsoryLicence),
        Add("X-DUAL", "Same-day filing of invention and utility model", StatusFlag.DualFiling),
        Owner("TA01", "Transfer of the application right"),
        Owner("TR01", "Transfer of the patent right"),
        Plain("CB02", "Change of bibliographic data: applicant"),
        Plain("CB03", "Change of bibliographic data: inventor or designer"),
        Owner("CP01", "Change of the owner's name"),
        Plain("CP02", "Change of the owner's address"),
        Owner("CP03", "Change of the owner's name and address"),
        Plain("DD01", "Service by announcement"),
        Plain("CD02", "Correction of the gazette"),
        Plain("CI01", "Correction of the gazette: invention"),
        Plain("CI02", "Correction of the gazette: utility model"),
        Plain("CI03", "Correction of the gazette: design"),
        Plain("X-OTHER", "Other event"),
    ];

    private static readonly Dictionary<string, EventType> _byCode = All.ToDictionary(type => type.Code, StringComparer.Ordinal);

    /// <summary>Null for a code that the table does not know: such an event is kept but changes no layer.</summary>
    public static EventType? Find(string code) => _byCode.GetValueOrDefault(code);

    private static EventType Stage(string code, string caption, BaseStatus status, StatusStage stage) =>
        new(code, caption, EventEffect.SetStage, status, stage);

    private static EventType Add(string code, string caption, StatusFlag flag) => new(code, caption, EventEffect.AddFlag, Flag: flag);

    private static EventType Remove(string code, string caption, StatusFlag flag) => new(code, caption, EventEffect.RemoveFlag, Flag: flag);

    private static EventType Change(string code, string caption, StatusFlag flag) => new(code, caption, EventEffect.ChangeFlag, Flag: flag);

    private static EventType Owner(string code, string caption) => new(code, caption, EventEffect.ChangeOwner);

    private static EventType Plain(string code, string caption) => new(code, caption, EventEffect.None);
}
