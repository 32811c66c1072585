using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Services;

/// <summary>Words for the register's codes in the current UI language.</summary>
internal sealed class RightTexts
{
    private readonly IStringLocalizer<RightTexts> S;

    public RightTexts(IStringLocalizer<RightTexts> localizer) => S = localizer;

    public string Kind(IpKind kind) => kind switch
    {
        IpKind.Patent => S["Patent"],
        IpKind.Trademark => S["Registered trademark"],
        IpKind.Copyright => S["Copyright"],
        IpKind.Software => S["Software copyright"],
        IpKind.PlantVariety => S["New plant variety"],
        IpKind.GeographicalIndication => S["Geographical indication"],
        IpKind.LayoutDesign => S["Layout design of integrated circuits"],
        _ => kind.ToString(),
    };

    public string Type(PatentType? type) => type switch
    {
        PatentType.Invention => S["Invention"],
        PatentType.UtilityModel => S["Utility model"],
        PatentType.Design => S["Design"],
        _ => S["Unknown"],
    };

    /// <summary>The office by its letters (WIPO ST.3); the letters themselves where there is no name here.</summary>
    public string Office(string code) => code switch
    {
        Offices.China => S["CNIPA (China)"],
        "EP" => S["European Patent Office (EP)"],
        "WO" => S["WIPO, international application (WO)"],
        "US" => S["United States (US)"],
        "JP" => S["Japan (JP)"],
        "KR" => S["Republic of Korea (KR)"],
        "DE" => S["Germany (DE)"],
        "FR" => S["France (FR)"],
        "GB" => S["United Kingdom (GB)"],
        "RU" => S["Russian Federation (RU)"],
        "CA" => S["Canada (CA)"],
        "AU" => S["Australia (AU)"],
        "IN" => S["India (IN)"],
        "ZA" => S["South Africa (ZA)"],
        _ => code,
    };

    /// <summary>What the number or kind digit stands for, from the facet's value.</summary>
    public string TypeFacet(string value) => PatentFacets.ReadType(value) is { } type ? Type(type) : value;

    /// <summary>Vanadium and titanium, or anything else, from the facet's value.</summary>
    public string Field(string value) => value switch
    {
        PatentFacets.VanadiumTitanium => S["Vanadium and titanium"],
        PatentFacets.OtherField => S["Other or not classified"],
        _ => value,
    };

    public string Base(BaseStatus status) => status switch
    {
        BaseStatus.Pending => S["Pending"],
        BaseStatus.Active => S["In force"],
        BaseStatus.Inactive => S["No longer in force"],
        _ => S["Unknown"],
    };

    public string StatusFacet(string value) => Enum.TryParse<BaseStatus>(value, ignoreCase: true, out var status) ? Base(status) : value;

    /// <summary>Year in which the term ends, or that the annual fee is overdue, from the facet's value.</summary>
    public string Ends(string value) => value == PatentFacets.FeeOverdue ? S["Annual fee overdue"] : value;

    /// <summary>From the facet's value.</summary>
    public string FlagFacet(string value) => PatentFacets.ReadFlag(value) is { } flag ? Flag(flag) : value;

    public string Status(BaseStatus status, StatusStage stage) =>
        stage == StatusStage.None ? Base(status) : $"{Base(status)} · {Stage(stage)}";

    public string Stage(StatusStage stage) => stage switch
    {
        StatusStage.None => "",
        StatusStage.Filed => S["Accepted for filing"],
        StatusStage.Preliminary => S["Preliminary examination"],
        StatusStage.Published => S["Published"],
        StatusStage.SubstantiveExamination => S["Substantive examination"],
        StatusStage.Reexamination => S["Re-examination"],
        StatusStage.GrantNotice => S["Registration pending"],
        StatusStage.Granted => S["Granted"],
        StatusStage.Maintained => S["Maintained"],
        StatusStage.Restored => S["Restored"],
        StatusStage.PartiallyInvalid => S["Partially invalid"],
        StatusStage.InCompensation => S["In term compensation"],
        StatusStage.Rejected => S["Rejected"],
        StatusStage.Withdrawn => S["Withdrawn"],
        StatusStage.DeemedWithdrawn => S["Deemed withdrawn"],
        StatusStage.DeemedAbandoned => S["Deemed abandoned"],
        StatusStage.Expired => S["Term expired"],
        StatusStage.LapsedFee => S["Ended, annual fee unpaid"],
        StatusStage.Abandoned => S["Abandoned by the owner"],
        StatusStage.AbandonedDual => S["Abandoned to avoid double grant"],
        StatusStage.Invalidated => S["Invalidated"],
        _ => stage.ToString(),
    };

    public string Flag(StatusFlag flag) => flag switch
    {
        StatusFlag.Pledged => S["Pledged"],
        StatusFlag.LicenceRecorded => S["Licence recorded"],
        StatusFlag.OpenLicence => S["Open licence"],
        StatusFlag.Preserved => S["Preserved by a court"],
        StatusFlag.Suspended => S["Suspended"],
        StatusFlag.InvalidationPending => S["Invalidation pending"],
        StatusFlag.AnnuityGrace => S["Annual fee overdue"],
        StatusFlag.PartiallyInvalid => S["Partially invalid"],
        StatusFlag.DualFiling => S["Same-day filing"],
        StatusFlag.OwnershipDispute => S["Ownership dispute"],
        StatusFlag.CompulsoryLicence => S["Compulsory licence"],
        StatusFlag.Litigation => S["Litigation"],
        StatusFlag.ReportNegative => S["Evaluation report against the patent"],
        StatusFlag.PledgeBarred => S["Another ground against a pledge"],
        _ => flag.ToString(),
    };

    /// <summary>Kind of a recorded licence and its last day; null where nothing is told.</summary>
    public string? Licence(LicenceKind? kind, DateOnly? endsOn)
    {
        string?[] parts = [kind is { } told and not LicenceKind.Unstated ? Licence(told) : null, endsOn is { } last ? S["until {0}", DisplayText.Date(last)].Value : null];
        var text = string.Join(" · ", parts.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    /// <summary>The claim that a pledge secures; null where it is not told.</summary>
    public static string? Secured(long? fen) => fen is { } told ? DisplayText.ExactAmount(new Money(told)) : null;

    public string Licence(LicenceKind kind) => kind switch
    {
        LicenceKind.Exclusive => S["Exclusive licence"],
        LicenceKind.Sole => S["Sole licence"],
        LicenceKind.Ordinary => S["Ordinary licence"],
        _ => S["Not told"],
    };

    public string Holder(StatusFlag burden) => burden == StatusFlag.Pledged ? S["Pledgee"] : S["Licensee"];

    public string Event(string code) => EventCatalog.Find(code) is { } type ? S[type.Caption] : code;

    /// <summary>With CNIPA's code where there is one.</summary>
    public string EventWithCode(string code) => code.StartsWith("X-", StringComparison.Ordinal) ? Event(code) : $"{Event(code)} ({code})";

    public string Group(EventGroup group) => group switch
    {
        EventGroup.Procedure => S["Application and grant"],
        EventGroup.End => S["End and restoration"],
        EventGroup.Owner => S["Transfer and change of name"],
        EventGroup.Licence => S["Licences"],
        EventGroup.Pledge => S["Pledges"],
        EventGroup.Dispute => S["Preservation, suspension and disputes"],
        EventGroup.Fee => S["Annual fees"],
        _ => S["Other"],
    };

    /// <summary>What two patents share; empty for nothing.</summary>
    public string WhySimilar(string? technology, string? subclass)
    {
        string?[] parts = [technology is null ? null : S["Same technology: {0}", technology].Value, subclass is null ? null : S["Same class: {0}", subclass].Value];
        return string.Join(" · ", parts.OfType<string>());
    }

    public string Evidence(EvidenceKind kind) => kind switch
    {
        EvidenceKind.SameName => S["Same name as the owner"],
        EvidenceKind.RegisterExtract => S["Register extract"],
        EvidenceKind.PowerOfAttorney => S["Power of attorney"],
        _ => kind.ToString(),
    };

    public string Declaration(DeclarationKind kind) => kind == DeclarationKind.SameDayInvention
        ? S["We know that an invention was filed on the same day as this utility model, and want the pledge all the same."]
        : S["We know that invalidation proceedings are pending, and want the pledge all the same."];

    public string Claim(ClaimState state) => state switch
    {
        ClaimState.Submitted => S["Waits for the operator"],
        ClaimState.Accepted => S["Accepted"],
        ClaimState.Rejected => S["Refused"],
        ClaimState.Withdrawn => S["Withdrawn by the party"],
        ClaimState.Superseded => S["Replaced by another claim"],
        _ => state.ToString(),
    };

    /// <summary>What a code of <see cref="PatentReason"/> means and what to do.</summary>
    public string Reason(string code) => code switch
    {
        PatentReason.NoNumber => S["Enter the application number or the publication number."],
        PatentReason.BadNumber => S["The number has no known form. An application number has 12 digits (8 before October 2003), a dot and a check character, such as 201210299861.5; one of another office begins with its letters, such as EP1000000A1."],
        PatentReason.ForeignNumber => S["The number is one of another office than the record's. Enter each office's right by itself."],
        PatentReason.NoKindCode => S["The publication number lacks its letter (A, B, C, U, Y, S or D). Add it."],
        PatentReason.BadCheckCharacter => S["The check character after the dot does not belong to this number. Compare it with the certificate."],
        PatentReason.BadPublicationNumber => S["The publication number contradicts itself or the application number: CN1… is an invention, CN2… a utility model, CN3… a design."],
        PatentReason.NoTitle => S["Enter the title."],
        PatentReason.DateMismatch => S["Number and filing date do not agree: the year in the number is the year of filing. A divisional application must be marked as such."],
        PatentReason.TooLong => S["A text is longer than the register holds."],
        PatentReason.BelongsToAnother => S["The register holds this right already and it is not yours to change. Claim it first."],
        PatentReason.MergedAway => S["This number was found to be another record of the same right and merged into it. Change the other one."],
        PatentReason.NumberConflict => S["The numbers belong to different applications in the register."],
        _ => S["The record could not be read."],
    };
}
