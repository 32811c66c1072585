using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>Which conditions hold of a right on a day.</summary>
internal static class TradeConditions
{
    internal sealed record Held(TradeCondition Condition, IReadOnlyList<object> Arguments);

    public static IEnumerable<Held> Of(TradeSubject right, TradeQuestion question, DateOnly day, TradeRules rules) =>
        right.ForeignOffice is { } office
            ? [new(TradeCondition.ForeignOffice, [office])]
            : Status(right, day, rules).Concat(Owners(right)).Concat(Fees(right)).Concat(Burdens(right, question)).Concat(Licences(right, question))
                .Concat(Terms(right, question, day, rules)).Concat(Papers(right, question));

    private static IEnumerable<Held> Status(TradeSubject right, DateOnly day, TradeRules rules)
    {
        var status = right.Status.Base;
        if (status == BaseStatus.Inactive)
        {
            yield return new(TradeCondition.Ended, []);
            yield break;
        }

        if (status == BaseStatus.Unknown)
        {
            // Without events nothing is known, so nothing can be out of date.
            yield return new(TradeCondition.Unknown, []);
        }
        else if (right.CheckedOn is not { } on || on.AddDays(rules.CheckValidDays) < day)
        {
            yield return new(TradeCondition.Stale, [rules.CheckValidDays]);
        }

        if (right.IsPending)
        {
            yield return new(TradeCondition.Pending, []);
        }

        if (right.Status.IsDoubtful(right.Term, day) || (status == BaseStatus.Active && right.OpenAnnuity is { State: AnnuityState.Lapsed }))
        {
            yield return new(TradeCondition.Doubtful, []);
        }
    }

    private static IEnumerable<Held> Owners(TradeSubject right)
    {
        if (right.AreOwnersUnconfirmed)
        {
            yield return new(TradeCondition.OwnersUnconfirmed, []);
        }

        if (!right.IsClaimed)
        {
            yield return new(TradeCondition.Unclaimed, []);
            if (right.HasSeveralOwners)
            {
                yield return new(TradeCondition.ConsentsUnknown, []);
            }
        }
        else if (right.MissingConsents.Count > 0)
        {
            yield return new(TradeCondition.ConsentsMissing, [string.Join("、", right.MissingConsents)]);
        }

        if (right.IsSelfBrought)
        {
            yield return new(TradeCondition.SelfBrought, []);
        }

        if (right.IsInstitutes)
        {
            yield return new(TradeCondition.Institute, []);
        }
    }

    private static IEnumerable<Held> Fees(TradeSubject right)
    {
        if (right.Status.Has(StatusFlag.AnnuityGrace))
        {
            yield return new(TradeCondition.AnnuityGrace, []);
        }
        else if (right.Status.Base == BaseStatus.Active && right.OpenAnnuity is { State: AnnuityState.Grace } fee)
        {
            yield return new(TradeCondition.AnnuityOpen, [fee.Year, fee.NominalDueOn!.Value]);
        }
    }

    private static IEnumerable<Held> Burdens(TradeSubject right, TradeQuestion question)
    {
        var status = right.Status;
        if (status.Has(StatusFlag.Preserved) || status.Has(StatusFlag.Suspended))
        {
            yield return new(TradeCondition.Preserved, []);
        }

        if (status.Has(StatusFlag.Pledged))
        {
            yield return new(right.HasPledgeeConsent ? TradeCondition.PledgedWithConsent : TradeCondition.Pledged, []);
        }

        if (status.Encumbrances.FirstOrDefault(e => e.Flag == StatusFlag.PledgeBarred) is { } ground)
        {
            yield return new(TradeCondition.PledgeBarred, [ground.Since]);
        }

        if (status.Has(StatusFlag.InvalidationPending))
        {
            // Other buyers are told of it whatever the owner declares to a pledgee.
            yield return question.Mode == TradeMode.Pledge && Declared(right, DeclarationKind.InvalidationPending) is { } told
                ? new(TradeCondition.InvalidationDeclared, [told.MadeOn, told.ValidUntil])
                : new(TradeCondition.InvalidationPending, []);
        }

        if (status.Has(StatusFlag.OwnershipDispute) || status.Has(StatusFlag.Litigation))
        {
            yield return new(TradeCondition.Dispute, []);
        }

        if (status.Has(StatusFlag.PartiallyInvalid))
        {
            yield return new(TradeCondition.PartiallyInvalid, []);
        }

        if (status.Has(StatusFlag.DualFiling) && right.Type == PatentType.UtilityModel)
        {
            yield return Declared(right, DeclarationKind.SameDayInvention) is { } told
                ? new(TradeCondition.DualFilingDeclared, [told.MadeOn, told.ValidUntil])
                : new(TradeCondition.DualFiling, []);
        }
    }

    private static DeclaredBefore? Declared(TradeSubject right, DeclarationKind kind) => right.Declarations.FirstOrDefault(d => d.Kind == kind);

    // §5.1: the matrix of what runs and what is offered. The strictest of several licences decides.
    private static IEnumerable<Held> Licences(TradeSubject right, TradeQuestion question)
    {
        if (right.Status.Has(StatusFlag.OpenLicence))
        {
            yield return new(TradeCondition.OpenLicence, []);
        }

        if (right.Status.Has(StatusFlag.CompulsoryLicence))
        {
            yield return new(TradeCondition.CompulsoryLicence, []);
        }

        if (!right.Status.Has(StatusFlag.LicenceRecorded))
        {
            yield break;
        }

        yield return new(TradeCondition.AnyLicence, []);
        var kinds = right.Status.Licences.ToList();
        yield return new(Strictest(kinds, question), []);
    }

    private static TradeCondition Strictest(List<LicenceKind> kinds, TradeQuestion question)
    {
        var exclusive = kinds.Contains(LicenceKind.Exclusive);
        if (exclusive || kinds.Contains(LicenceKind.Sole))
        {
            // An open licence is barred whatever the area; the matrix speaks of the same area, time and field.
            return question.IsOutsideGranted && question.Mode is not TradeMode.OpenLicence ? TradeCondition.LicenceElsewhere
                : exclusive ? TradeCondition.ExclusiveLicence
                : question is { IsOwnUse: true, Mode: TradeMode.Ordinary } ? TradeCondition.SoleLicenceOwnUse
                : TradeCondition.SoleLicence;
        }

        return kinds.Contains(LicenceKind.Unstated) || kinds.Count == 0 ? TradeCondition.UnstatedLicence : TradeCondition.OrdinaryLicence;
    }

    private static IEnumerable<Held> Terms(TradeSubject right, TradeQuestion question, DateOnly day, TradeRules rules)
    {
        if (right.LastDay is not { } last)
        {
            yield return new(TradeCondition.TermUnknown, []);
            yield break;
        }

        // An equal day is allowed (vector of rules §9.3).
        if (question.EndsOn > last)
        {
            yield return new(TradeCondition.TermExceeded, [last]);
        }

        if (day <= last && last < day.AddYears(rules.ShortTermYears))
        {
            yield return new(TradeCondition.TermShort, [last, rules.ShortTermYears]);
        }
    }

    private static IEnumerable<Held> Papers(TradeSubject right, TradeQuestion question)
    {
        if (right.Kind != IpKind.Patent)
        {
            yield return new(TradeCondition.NotAPatent, []);
        }

        // Where an open licence is in force the report was filed with its declaration (patent law art. 50).
        if (right.Type is PatentType.UtilityModel or PatentType.Design && !question.HasEvaluationReport && !right.Status.Has(StatusFlag.OpenLicence))
        {
            yield return new(TradeCondition.ReportMissing, []);
        }

        if (right.Status.Has(StatusFlag.ReportNegative))
        {
            yield return new(TradeCondition.ReportNegative, []);
        }

        if (question.ContractLacks != PledgeContractPart.None)
        {
            yield return new(TradeCondition.ContractIncomplete, [string.Join("、", PledgeContract.Codes(question.ContractLacks))]);
        }

        if (right.IsExportSensitive)
        {
            yield return new(TradeCondition.ExportSensitive, []);
        }

        if (question.IsBuyerForeign && right.Kind == IpKind.Patent)
        {
            yield return new(right.Type == PatentType.Design ? TradeCondition.ForeignBuyerOfADesign : TradeCondition.ForeignBuyer, []);
        }

        if (question.IsStateOwned || right.IsStateOwned)
        {
            yield return new(TradeCondition.StateOwned, []);
        }
    }
}
