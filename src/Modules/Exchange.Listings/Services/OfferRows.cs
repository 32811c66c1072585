using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.Services;

/// <summary>A mode with its terms as people read them.</summary>
internal sealed class OfferRows
{
    private readonly IStringLocalizer<OfferRows> S;
    private readonly ListingTexts _texts;

    public OfferRows(IStringLocalizer<OfferRows> localizer, ListingTexts texts)
    {
        S = localizer;
        _texts = texts;
    }

    public OfferRow Describe(ListingOffer offer, PartySummary? owner)
    {
        var terms = offer.Terms;
        var (price, exact) = Price(offer);
        return new OfferRow(
            offer.Mode, _texts.Mode(offer.Mode, terms.IsByAuctioneer), ListingTexts.BadgeClass(offer.Mode),
            offer.State, _texts.State(offer.State), price, exact, Action(offer), Terms(offer).ToList(), Notices(offer, owner).ToList())
        {
            IsRoyalty = terms.IsRoyalty,
        };
    }

    private (string Price, string? Exact) Price(ListingOffer offer)
    {
        var terms = offer.Terms;
        return terms.PriceKind switch
        {
            PriceKind.Fixed when terms.AmountFen is { } fen => (Amount(fen), Exact(fen)),
            PriceKind.Range when terms is { AmountFen: { } from, MaximumFen: { } to } => (ListingTexts.Range(from, to), $"{Exact(from)} – {Exact(to)}"),
            PriceKind.Royalty when terms is { RoyaltyBasisPoints: { } rate, RoyaltyBase: { } on } =>
                (on == RoyaltyBase.Profit ? S["{0} of the profit", ListingTexts.Percent(rate)] : S["{0} of net sales", ListingTexts.Percent(rate)], null),
            _ => (S["Negotiable"], null),
        };
    }

    private string Action(ListingOffer offer) => offer.Mode switch
    {
        OfferMode.Assignment => S["You become the owner once CNIPA has registered the assignment."],
        OfferMode.ExclusiveLicence => S["Only you may use the technology; the owner may not."],
        OfferMode.SoleLicence => S["You and the owner may use the technology, nobody else."],
        OfferMode.OrdinaryLicence => S["You may use the technology; the owner may license others too."],
        OfferMode.OpenLicence => S["You notify the owner in writing and pay the announced fee; then you may use the technology."],
        OfferMode.Auction => offer.Terms.IsByAuctioneer
            ? S["A licensed auctioneer sells the package to the highest bidder. Bidding opens here later."]
            : S["The package goes to the best open bid. Bidding opens here later."],
        OfferMode.EquityContribution => S["The owner brings the technology into a company and receives shares."],
        _ => "",
    };

    private IEnumerable<FieldRow> Terms(ListingOffer offer)
    {
        var t = offer.Terms;
        if (t.PriceKind == PriceKind.Royalty)
        {
            if (t.EntryFeeFen is { } entry)
            {
                yield return new(S["Entry fee"], Exact(entry));
            }

            if (t.MinimumFen is { } least)
            {
                yield return new(S["Least royalty a year"], Exact(least));
            }
        }

        if (t.AnnouncementNumber is { } announcement)
        {
            yield return new(S["Number of CNIPA's announcement"], announcement);
        }

        if (t.AnnouncedOn is { } announced)
        {
            yield return new(S["Date of CNIPA's announcement"], DisplayText.Date(announced));
        }

        if (t.FeeMethod is { } fee)
        {
            yield return new(S["Payment of the fee"], _texts.Fee(fee));
        }

        if (t.InstalmentPlan is { } plan)
        {
            yield return new(S["Instalments"], plan);
        }

        if (t.HasAuditClause && t.PriceKind == PriceKind.Royalty)
        {
            yield return new(S["Look into the accounts"], S["By contract"]);
        }

        if (t.GrantedLicences is { } granted)
        {
            yield return new(S["Licences granted already"], granted);
        }

        if (t.PublicisedOn is { } publicised && t.IsPricedByAgreement)
        {
            yield return new(S["Name and price made public in the unit since"], DisplayText.Date(publicised));
        }

        if (t.Territory is { } territory)
        {
            yield return new(S["Territory"], territory);
        }

        if (t.FieldOfUse is { } field)
        {
            yield return new(S["Field of use"], field);
        }

        if (offer.Mode.IsLicence())
        {
            if (t.TermEnd is { } end)
            {
                yield return new(S["Licence ends on"], DisplayText.Date(end));
            }

            yield return new(S["Sublicensing"], _texts.Sublicence(t.Sublicensing ?? Sublicensing.AsAgreed));
        }

        if (offer.Mode == OfferMode.OpenLicence && (t.HasEvaluationReport || t.ReportSaysNo))
        {
            yield return new(
                S["Patent evaluation report"],
                t.ReportSaysNo ? S["The evaluation report concludes that the conditions of grant are not met."] : S["Filed, as the owner states"]);
        }

        if (t.FeeJustification is { } why)
        {
            yield return new(S["Justification of a high fee"], why);
        }

        if (offer.Mode == OfferMode.Assignment)
        {
            if (t.AssignedRight is { } right)
            {
                yield return new(S["What is assigned"], _texts.Assigned(right));
            }

            if (t.AfterUse is { } use)
            {
                yield return new(S["Own use by the assignor afterwards"], _texts.Use(use));
            }
        }

        if (offer.Mode == OfferMode.Auction)
        {
            if (t.DepositFen is { } deposit)
            {
                yield return new(S["Deposit"], Exact(deposit));
            }

            if (t.PlannedOn is { } planned)
            {
                yield return new(S["Planned date"], DisplayText.Date(planned));
            }

            if (t is { ViewingFrom: { } first, ViewingUntil: { } last })
            {
                yield return new(S["Viewing"], $"{DisplayText.Date(first)} – {DisplayText.Date(last)}");
            }

            if (t.HowToJoin is { } join)
            {
                yield return new(S["Place, viewing and how to join"], join);
            }

            if (t.Reserve is { } reserve)
            {
                yield return new(S["Reserve price"], _texts.Reserve(reserve));
            }

            if (t.IsByAuctioneer)
            {
                yield return new(S["Auctioneer"], t.Auctioneer!);
                yield return new(S["Licence number of the auctioneer"], t.AuctioneerLicence!);
            }
        }

        if (offer.Mode == OfferMode.EquityContribution)
        {
            if (t.EquityForm is { } form)
            {
                yield return new(S["What is contributed"], _texts.Equity(form));
            }

            if (t.ShareMinimumBasisPoints is { } from)
            {
                var upTo = t.ShareMaximumBasisPoints is { } to ? " – " + ListingTexts.Percent(to) : "";
                yield return new(S["Wanted shareholding"], ListingTexts.Percent(from) + upTo);
            }

            if (t.TargetCompany is { } company)
            {
                yield return new(S["Company"], company);
            }

            if (t.ValueBasis is { } basis)
            {
                yield return new(S["Basis of the value"], basis);
            }

            foreach (var more in MoreOfEquity(t))
            {
                yield return more;
            }
        }

        if (t.AppraisalNumber is { } number)
        {
            yield return new(S["Number of the appraisal report"], number);
            if (t.AppraisedOn is { } date)
            {
                yield return new(S["Date of the appraisal"], DisplayText.Date(date));
            }

            if (t.Appraiser is { } appraiser)
            {
                yield return new(S["Appraiser"], appraiser);
            }

            if (t.AppraisalValidUntil is { } valid)
            {
                yield return new(S["Appraisal valid until"], DisplayText.Date(valid));
            }

            if (t.AppraisalMethod is { } method)
            {
                yield return new(S["Method of the appraisal"], _texts.Appraisal(method));
            }
        }

        if (t.Note is { } note)
        {
            yield return new(S["Other terms"], note);
        }
    }

    // Rules §7: what an owner may tell beyond the core.
    private IEnumerable<FieldRow> MoreOfEquity(OfferTerms t)
    {
        (string Label, string? Value)[] rows =
        [
            (S["Unified social credit code of the company"], t.CompanyCode),
            (S["Registered capital of the company"], t.CompanyCapitalFen is { } capital ? Exact(capital) : null),
            (S["Industry of the company"], t.CompanyIndustry),
            (S["Stage of the company or project"], t.CompanyStage),
            (S["Contributions of the partners in money"], t.CashPartners),
            (S["Other commitments"], t.Commitments),
            (S["Investment needed"], t.InvestmentFen is { } need ? Exact(need) : null),
            (S["Use of the investment"], t.InvestmentUse),
            (S["Reward of the inventors"], t.InventorReward),
            (S["Number of the approval"], t.ApprovalNumber),
            (S["Taxation"], t.Tax is { } tax ? _texts.Tax(tax) : null),
            (S["Exit"], t.ExitTerms),
            (S["Venture capital, or a loan linked to equity, is welcome"], t.WantsVenture ? S["Yes"].Value : null),
            (S["Confidentiality of the papers"], t.Secrecy is { } secrecy ? _texts.Secrecy(secrecy) : null),
        ];
        return rows.Where(r => r.Value is not null).Select(r => new FieldRow(r.Label, r.Value!));
    }

    private IEnumerable<string> Notices(ListingOffer offer, PartySummary? owner)
    {
        switch (offer.Mode)
        {
            case OfferMode.Assignment:
                // ASG-04, ASG-10
                if (owner?.Kind == PartyKind.Organisation)
                {
                    yield return S["Inventors of a service invention may buy first on equal terms (Civil Code, art. 847)."];
                }

                if (offer.Terms.IsStateOwned || owner is { IsStateOwned: true })
                {
                    yield return S["The seller is a state-owned enterprise: notice of 10 or 20 working days, payment in one sum (Order No. 32)."];
                }

                break;
            case OfferMode.Auction:
                // AUC-02
                yield return S["The package is sold whole to one buyer."];
                break;
            case OfferMode.EquityContribution:
                // EQU-01, EQU-03
                yield return S["The right must be appraised, and the contribution is paid only when CNIPA has registered the company as the owner (Company Law, arts. 48, 49)."];
                break;
            case OfferMode.OpenLicence:
                // OPL-10
                yield return S["The licence arises with the written notice and the payment (Patent Law, art. 51)."];
                break;
            default:
                break;
        }
    }

    private static string Amount(long fen) => DisplayText.Amount(new Money(fen));

    private static string Exact(long fen) => DisplayText.ExactAmount(new Money(fen));
}
