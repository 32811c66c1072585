using Exchange.Rights.Domain;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Services;

/// <summary>What the conditions of the check-up are called, in the current UI language.</summary>
internal sealed class TradeConditionTexts
{
    private readonly IStringLocalizer<TradeConditionTexts> S;

    public TradeConditionTexts(IStringLocalizer<TradeConditionTexts> localizer) => S = localizer;

    public string Name(TradeCondition condition) => condition switch
    {
        TradeCondition.Ended => S["The right has ended"],
        TradeCondition.Pending => S["Applied for, not granted"],
        TradeCondition.Unknown => S["Without any legal event"],
        TradeCondition.Stale => S["Looked up too long ago"],
        TradeCondition.Unclaimed => S["Claimed by nobody"],
        TradeCondition.Doubtful => S["Ended by computation, not by the register"],
        TradeCondition.OwnersUnconfirmed => S["Owners not confirmed after a transfer"],
        TradeCondition.SelfBrought => S["Brought by its claimant"],
        TradeCondition.ConsentsMissing => S["A co-owner's consent is missing"],
        TradeCondition.ConsentsUnknown => S["Several owners, consents unknown"],
        TradeCondition.AnnuityGrace => S["Annual fee in its period of grace, by the register"],
        TradeCondition.AnnuityOpen => S["Annual fee due, no payment on record"],
        TradeCondition.Preserved => S["Preserved by a court, or suspended"],
        TradeCondition.Pledged => S["Pledged"],
        TradeCondition.PledgedWithConsent => S["Pledged, with the pledgee's consent"],
        TradeCondition.ContractIncomplete => S["Pledge contract incomplete"],
        TradeCondition.PledgeBarred => S["Another ground against a pledge"],
        TradeCondition.OpenLicence => S["An open licence is in force"],
        TradeCondition.AnyLicence => S["Any licence on record"],
        TradeCondition.ExclusiveLicence => S["An exclusive licence runs"],
        TradeCondition.SoleLicence => S["A sole licence runs"],
        TradeCondition.OrdinaryLicence => S["An ordinary licence runs"],
        TradeCondition.UnstatedLicence => S["A licence of an unknown kind runs"],
        TradeCondition.LicenceElsewhere => S["A licence runs, stated not to overlap"],
        TradeCondition.SoleLicenceOwnUse => S["A sole licence runs, one ordinary licence as own use"],
        TradeCondition.CompulsoryLicence => S["A compulsory licence"],
        TradeCondition.InvalidationPending => S["A request for invalidation is pending"],
        TradeCondition.Dispute => S["Dispute or litigation"],
        TradeCondition.PartiallyInvalid => S["Partly invalid"],
        TradeCondition.DualFiling => S["Filed as invention and utility model"],
        TradeCondition.TermExceeded => S["Licence or debt ends after the term"],
        TradeCondition.TermUnknown => S["Term not known"],
        TradeCondition.TermShort => S["Little of the term is left"],
        TradeCondition.ReportMissing => S["No evaluation report"],
        TradeCondition.ReportNegative => S["Evaluation report against the patent"],
        TradeCondition.NotAPatent => S["Another right than a patent"],
        TradeCondition.ExportSensitive => S["Sensitive for export"],
        TradeCondition.ForeignBuyer => S["Buyer outside the mainland"],
        TradeCondition.ForeignBuyerOfADesign => S["Design for a buyer outside the mainland"],
        TradeCondition.StateOwned => S["State-owned seller"],
        TradeCondition.Institute => S["University or institute as seller"],
        TradeCondition.ForeignOffice => S["In the register of another office"],
        TradeCondition.InvalidationDeclared => S["A request for invalidation is pending, and the owner has declared to know it"],
        TradeCondition.DualFilingDeclared => S["Filed as invention and utility model, and the owner has declared to know it"],
        TradeCondition.Nothing => S["Nothing else is said"],
        _ => TradeTexts.NameOf(condition),
    };
}
