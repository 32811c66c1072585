using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;

namespace Exchange.Listings.Services;

/// <summary>Between terms as typed (yuan, percent) and as kept (fen, basis points).</summary>
internal static class OfferForms
{
    public static OfferForm ToForm(OfferMode mode, OfferTerms terms) => new()
    {
        Mode = mode,
        PriceKind = terms.PriceKind,
        Amount = Yuan(terms.AmountFen),
        Maximum = Yuan(terms.MaximumFen),
        RoyaltyPercent = terms.RoyaltyBasisPoints / 100m,
        RoyaltyBase = terms.RoyaltyBase,
        EntryFee = Yuan(terms.EntryFeeFen),
        Minimum = Yuan(terms.MinimumFen),
        Territory = terms.Territory,
        FieldOfUse = terms.FieldOfUse,
        TermEnd = terms.TermEnd,
        Sublicensing = terms.Sublicensing,
        FeeMethod = terms.FeeMethod,
        AnnouncementNumber = terms.AnnouncementNumber,
        AnnouncedOn = terms.AnnouncedOn,
        HasEvaluationReport = terms.HasEvaluationReport,
        ReportSaysNo = terms.ReportSaysNo,
        FeeJustification = terms.FeeJustification,
        AssignedRight = terms.AssignedRight,
        AfterUse = terms.AfterUse,
        IsStateOwned = terms.IsStateOwned,
        AppraisalNumber = terms.AppraisalNumber,
        AppraisedOn = terms.AppraisedOn,
        AppraisalMethod = terms.AppraisalMethod,
        Auctioneer = terms.Auctioneer,
        AuctioneerLicence = terms.AuctioneerLicence,
        Deposit = Yuan(terms.DepositFen),
        PlannedOn = terms.PlannedOn,
        ValueBasis = terms.ValueBasis,
        ShareMinimum = terms.ShareMinimumBasisPoints / 100m,
        ShareMaximum = terms.ShareMaximumBasisPoints / 100m,
        EquityForm = terms.EquityForm,
        TargetCompany = terms.TargetCompany,
        InstalmentPlan = terms.InstalmentPlan,
        HasAuditClause = terms.HasAuditClause,
        GrantedLicences = terms.GrantedLicences,
        IsOutsideGranted = terms.IsOutsideGranted,
        IsOwnUse = terms.IsOwnUse,
        IsPricedByAgreement = terms.IsPricedByAgreement,
        PublicisedOn = terms.PublicisedOn,
        ViewingFrom = terms.ViewingFrom,
        ViewingUntil = terms.ViewingUntil,
        HowToJoin = terms.HowToJoin,
        Reserve = terms.Reserve,
        Appraiser = terms.Appraiser,
        AppraisalValidUntil = terms.AppraisalValidUntil,
        CompanyCode = terms.CompanyCode,
        CompanyCapital = Yuan(terms.CompanyCapitalFen),
        CompanyIndustry = terms.CompanyIndustry,
        CompanyStage = terms.CompanyStage,
        CashPartners = terms.CashPartners,
        Commitments = terms.Commitments,
        Investment = Yuan(terms.InvestmentFen),
        InvestmentUse = terms.InvestmentUse,
        InventorReward = terms.InventorReward,
        ApprovalNumber = terms.ApprovalNumber,
        Tax = terms.Tax,
        ExitTerms = terms.ExitTerms,
        WantsVenture = terms.WantsVenture,
        Secrecy = terms.Secrecy,
        Note = terms.Note,
    };

    /// <param name="prefix">Name of the form's place, such as <c>Offers[0]</c>.</param>
    /// <param name="errors">Amounts and rates that cannot be meant.</param>
    public static OfferTerms ToTerms(OfferForm form, string prefix, List<Result> errors)
    {
        return new OfferTerms
        {
            PriceKind = form.Mode == OfferMode.Auction ? PriceKind.Fixed : form.PriceKind,
            AmountFen = Amount(form.Amount, nameof(form.Amount)),
            MaximumFen = Amount(form.Maximum, nameof(form.Maximum)),
            RoyaltyBasisPoints = BasisPoints(form.RoyaltyPercent, nameof(form.RoyaltyPercent)),
            RoyaltyBase = form.RoyaltyBase,
            EntryFeeFen = Amount(form.EntryFee, nameof(form.EntryFee)),
            MinimumFen = Amount(form.Minimum, nameof(form.Minimum)),
            Territory = TypedText.Clean(form.Territory),
            FieldOfUse = TypedText.Clean(form.FieldOfUse),
            TermEnd = form.TermEnd,
            Sublicensing = form.Sublicensing,
            FeeMethod = form.FeeMethod,
            AnnouncementNumber = TypedText.Clean(form.AnnouncementNumber),
            AnnouncedOn = form.AnnouncedOn,
            HasEvaluationReport = form.HasEvaluationReport,
            ReportSaysNo = form.ReportSaysNo,
            FeeJustification = TypedText.Clean(form.FeeJustification),
            AssignedRight = form.AssignedRight,
            AfterUse = form.AfterUse,
            IsStateOwned = form.IsStateOwned,
            AppraisalNumber = TypedText.Clean(form.AppraisalNumber),
            AppraisedOn = form.AppraisedOn,
            AppraisalMethod = form.AppraisalMethod,
            Auctioneer = TypedText.Clean(form.Auctioneer),
            AuctioneerLicence = TypedText.Clean(form.AuctioneerLicence),
            DepositFen = Amount(form.Deposit, nameof(form.Deposit)),
            PlannedOn = form.PlannedOn,
            ValueBasis = TypedText.Clean(form.ValueBasis),
            ShareMinimumBasisPoints = BasisPoints(form.ShareMinimum, nameof(form.ShareMinimum)),
            ShareMaximumBasisPoints = BasisPoints(form.ShareMaximum, nameof(form.ShareMaximum)),
            EquityForm = form.EquityForm,
            TargetCompany = TypedText.Clean(form.TargetCompany),
            InstalmentPlan = TypedText.Clean(form.InstalmentPlan),
            HasAuditClause = form.HasAuditClause,
            GrantedLicences = TypedText.Clean(form.GrantedLicences),
            IsOutsideGranted = form.IsOutsideGranted,
            IsOwnUse = form.IsOwnUse,
            IsPricedByAgreement = form.IsPricedByAgreement,
            PublicisedOn = form.PublicisedOn,
            ViewingFrom = form.ViewingFrom,
            ViewingUntil = form.ViewingUntil,
            HowToJoin = TypedText.Clean(form.HowToJoin),
            Reserve = form.Reserve,
            Appraiser = TypedText.Clean(form.Appraiser),
            AppraisalValidUntil = form.AppraisalValidUntil,
            CompanyCode = TypedText.Clean(form.CompanyCode),
            CompanyCapitalFen = Amount(form.CompanyCapital, nameof(form.CompanyCapital)),
            CompanyIndustry = TypedText.Clean(form.CompanyIndustry),
            CompanyStage = TypedText.Clean(form.CompanyStage),
            CashPartners = TypedText.Clean(form.CashPartners),
            Commitments = TypedText.Clean(form.Commitments),
            InvestmentFen = Amount(form.Investment, nameof(form.Investment)),
            InvestmentUse = TypedText.Clean(form.InvestmentUse),
            InventorReward = TypedText.Clean(form.InventorReward),
            ApprovalNumber = TypedText.Clean(form.ApprovalNumber),
            Tax = form.Tax,
            ExitTerms = TypedText.Clean(form.ExitTerms),
            WantsVenture = form.WantsVenture,
            Secrecy = form.Secrecy,
            Note = TypedText.Clean(form.Note),
        };

        long? Amount(decimal? yuan, string field) => Fen(yuan, $"{prefix}.{field}", errors);

        int? BasisPoints(decimal? percent, string field)
        {
            if (percent is null)
            {
                return null;
            }

            var rate = percent * 100m;
            if (rate < 1 || rate > PriceLimits.MaxBasisPoints || decimal.Truncate(rate.Value) != rate)
            {
                errors.Add(Result.Fail("The rate must be from 0.01 to 100 percent, with two decimals at most.", $"{prefix}.{field}"));
                return null;
            }

            return (int)rate;
        }
    }

    public static long? Fen(decimal? yuan, string field, List<Result> errors)
    {
        if (yuan is null)
        {
            return null;
        }

        // Compared before the conversion, which a mistyped amount would overflow.
        if (yuan < 0.01m || yuan > PriceLimits.MaxFen / 100m)
        {
            errors.Add(Result.Fail("The amount must be at least 0.01 yuan and at most one trillion yuan.", field));
            return null;
        }

        if (decimal.Round(yuan.Value, 2) != yuan.Value)
        {
            errors.Add(Result.Fail("The amount has more than two decimals.", field));
            return null;
        }

        return Money.FromYuan(yuan.Value).Fen;
    }

    private static decimal? Yuan(long? fen) => fen is { } value ? new Money(value).Yuan : null;
}
