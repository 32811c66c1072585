using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>One row of the event table (rules §4.2).</summary>
/// <param name="Code">CNIPA's code; events without an official code have one of ours that starts with <c>X-</c>.</param>
/// <param name="Caption">English msgid.</param>
internal sealed record EventType(
    string Code, string Caption, EventEffect Effect, BaseStatus Base = BaseStatus.Unknown,
    StatusStage Stage = StatusStage.None, StatusFlag? Flag = null)
{
    public EventGroup Group => this switch
    {
        { Effect: EventEffect.ChangeOwner } => EventGroup.Owner,
        { Effect: EventEffect.Restore } or { Effect: EventEffect.SetStage, Base: BaseStatus.Inactive } => EventGroup.End,
        { Effect: EventEffect.SetStage } => EventGroup.Procedure,
        { Flag: StatusFlag.LicenceRecorded or StatusFlag.OpenLicence or StatusFlag.CompulsoryLicence } => EventGroup.Licence,
        { Flag: StatusFlag.Pledged or StatusFlag.PledgeBarred } => EventGroup.Pledge,
        { Flag: StatusFlag.AnnuityGrace } => EventGroup.Fee,
        { Flag: StatusFlag.DualFiling or StatusFlag.ReportNegative } => EventGroup.Procedure,
        { Flag: not null } => EventGroup.Dispute,
        _ => EventGroup.Other,
    };

    /// <summary>After it the register names other owners, or the same under another name (rules §4.2).</summary>
    public bool ChangesOwner => Effect == EventEffect.ChangeOwner;

    /// <summary>Tells of a pledge or a licence, whose holder is told when the right passes to others.</summary>
    public bool HasHolders => Flag is StatusFlag.Pledged or StatusFlag.LicenceRecorded && Effect is EventEffect.AddFlag or EventEffect.ChangeFlag;

    /// <summary>Speaks against the right: nobody gains by stating it of a right of his own.</summary>
    public bool Burdens => Effect == EventEffect.AddFlag || (Effect == EventEffect.SetStage && Base == BaseStatus.Inactive);
}
