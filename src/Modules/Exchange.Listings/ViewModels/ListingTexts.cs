using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.ViewModels;

/// <summary>Words for the module's codes in the current UI language.</summary>
internal sealed class ListingTexts
{
    private readonly IDistricts _districts;
    private readonly IStringLocalizer<ListingTexts> S;

    public ListingTexts(IDistricts districts, IStringLocalizer<ListingTexts> localizer)
    {
        _districts = districts;
        S = localizer;
    }

    /// <param name="byAuctioneer">AUC-01: 拍卖 only with a licensed auctioneer of record, else 竞价.</param>
    public string Mode(OfferMode mode, bool byAuctioneer = false) => mode switch
    {
        OfferMode.Assignment => S["Assignment"],
        OfferMode.ExclusiveLicence => S["Exclusive licence"],
        OfferMode.SoleLicence => S["Sole licence"],
        OfferMode.OrdinaryLicence => S["Ordinary licence"],
        OfferMode.OpenLicence => S["Open licence"],
        OfferMode.Auction => byAuctioneer ? S["Auction by a licensed auctioneer"] : S["Bidding"],
        OfferMode.EquityContribution => S["Equity contribution"],
        _ => mode.ToString(),
    };

    public string ApiMode(string name, bool byAuctioneer) => OfferModes.FromApiName(name) is { } mode ? Mode(mode, byAuctioneer) : name;

    /// <summary>A mode as a filter: it finds bidding and auctions alike (AUC-01).</summary>
    public string ModeFacet(string name) => OfferModes.FromApiName(name) is OfferMode.Auction ? S["Bidding and auction"] : ApiMode(name, false);

    public static string BadgeClass(OfferMode mode) => mode switch
    {
        OfferMode.Auction => "badge-auction",
        OfferMode.EquityContribution => "badge-finance",
        _ => "badge-trade",
    };

    public static string ApiBadgeClass(string name) => OfferModes.FromApiName(name) is { } mode ? BadgeClass(mode) : "badge-neutral";

    public static string BadgeClass(ListingState state) => state switch
    {
        ListingState.Published => "badge-info",
        ListingState.Submitted => "badge-trade",
        ListingState.Returned or ListingState.Suspended => "badge-warn",
        _ => "badge-neutral",
    };

    public string State(ListingState state) => state switch
    {
        ListingState.Draft => S["Draft listing"],
        ListingState.Submitted => S["Waiting for review"],
        ListingState.Returned => S["Returned"],
        ListingState.Published => S["Listed"],
        ListingState.Suspended => S["On hold"],
        ListingState.Expired => S["Listing ended"],
        ListingState.Closed => S["Listing closed"],
        _ => state.ToString(),
    };

    public string State(OfferState state) => state switch
    {
        OfferState.Offered => S["On offer"],
        OfferState.Suspended => S["On hold"],
        OfferState.Withdrawn => S["No longer offered"],
        _ => state.ToString(),
    };

    public string Event(ListingEventKind kind) => kind switch
    {
        ListingEventKind.Created => S["Draft begun"],
        ListingEventKind.Submitted => S["Submitted for review"],
        ListingEventKind.TakenBack => S["Taken back for editing"],
        ListingEventKind.Returned => S["Returned by the reviewer"],
        ListingEventKind.Published => S["Reviewed and published"],
        ListingEventKind.Suspended => S["Put on hold"],
        ListingEventKind.Resumed => S["Resumed"],
        ListingEventKind.Closed => S["Listing closed"],
        ListingEventKind.Removed => S["Taken down"],
        ListingEventKind.Expired => S["Listing ended"],
        ListingEventKind.Renewed => S["Renewed"],
        ListingEventKind.OfferAdded => S["Mode added"],
        ListingEventKind.OfferSuspended => S["Mode suspended"],
        ListingEventKind.OfferResumed => S["Mode resumed"],
        ListingEventKind.OfferWithdrawn => S["Mode withdrawn"],
        _ => kind.ToString(),
    };

    public string Actor(EventActor actor) => actor switch
    {
        EventActor.Owner => S["Owner"],
        EventActor.Operator => S["The operator"],
        EventActor.System => S["The system"],
        _ => actor.ToString(),
    };

    public string Price(PriceKind kind) => kind switch
    {
        PriceKind.Negotiable => S["Negotiable"],
        PriceKind.Fixed => S["Fixed price"],
        PriceKind.Range => S["Price range"],
        PriceKind.Royalty => S["Royalty"],
        _ => kind.ToString(),
    };

    public string Royalty(RoyaltyBase value) => value == RoyaltyBase.Profit ? S["Profit"] : S["Net sales"];

    public string Sublicence(Sublicensing value) => value switch
    {
        Sublicensing.Allowed => S["Allowed"],
        Sublicensing.NotAllowed => S["Not allowed"],
        _ => S["As agreed"],
    };

    public string Fee(FeeMethod value) => value switch
    {
        FeeMethod.LumpSum => S["Lump sum, paid at once"],
        FeeMethod.Instalments => S["Lump sum, paid in instalments"],
        FeeMethod.Royalty => S["Running royalty"],
        FeeMethod.EntryFeeAndRoyalty => S["Entry fee and royalty"],
        _ => value.ToString(),
    };

    public string Assigned(AssignedRight value) => value == AssignedRight.PatentRight ? S["Patent right"] : S["Right in the application"];

    public string Use(AfterUse value) => value == AfterUse.Stops ? S["Stops its own use"] : S["Continues by agreement"];

    public string Equity(EquityForm value) => value == EquityForm.Ownership ? S["Ownership of the right"] : S["Right of use"];

    public string Reserve(ReservePrice value) => value == ReservePrice.Kept ? S["There is a reserve price, which may be secret"] : S["No reserve price"];

    public string Tax(TaxChoice value) => value == TaxChoice.Deferred ? S["Deferred until the shares are sold"] : S["At once"];

    public string Secrecy(Confidentiality value) => value switch
    {
        Confidentiality.Open => S["Open to everybody"],
        Confidentiality.OnRequest => S["On request"],
        Confidentiality.UnderAgreement => S["Under a confidentiality agreement"],
        _ => value.ToString(),
    };

    public string Appraisal(AppraisalMethod value) => value switch
    {
        AppraisalMethod.Income => S["Income approach"],
        AppraisalMethod.Market => S["Market approach"],
        AppraisalMethod.Cost => S["Cost approach"],
        _ => value.ToString(),
    };

    public string Report(ReportReason value) => value switch
    {
        ReportReason.NotTheOwner => S["The owner has no right to list it"],
        ReportReason.RightNotInForce => S["The right is not in force"],
        ReportReason.Infringement => S["It infringes somebody's right"],
        ReportReason.Misleading => S["It is false or misleading"],
        ReportReason.PersonalData => S["It shows personal data"],
        ReportReason.Unlawful => S["It is unlawful"],
        ReportReason.Other => S["Something else"],
        _ => value.ToString(),
    };

    public string Report(ReportState value) => value switch
    {
        ReportState.Open => S["Not decided"],
        ReportState.Dismissed => S["Report dismissed"],
        ReportState.Suspended => S["Listing suspended"],
        ReportState.Removed => S["Listing taken down"],
        _ => value.ToString(),
    };

    public string Return(ReturnReason value) => value switch
    {
        ReturnReason.OwnershipUnclear => S["Ownership or authority is not clear"],
        ReturnReason.RightNotInForce => S["The right is not in force"],
        ReturnReason.CardUnclear => S["The card is not plain enough"],
        ReturnReason.ClaimUnproven => S["A claim of performance has no proof"],
        ReturnReason.PriceUnclear => S["The price is not clear"],
        ReturnReason.TermsIncomplete => S["The terms are incomplete"],
        ReturnReason.AdvertisingWording => S["Advertising wording"],
        ReturnReason.WrongDocuments => S["Wrong or unreadable documents"],
        ReturnReason.Other => S["Something else"],
        _ => value.ToString(),
    };

    public string District(string code) => _districts.Find(code)?.Name ?? code;

    public string ReadinessGroup(string value) => value switch
    {
        "1-3" => S["Levels 1–3, laboratory"],
        "4-6" => S["Levels 4–6, pilot"],
        "7-9" => S["Levels 7–9, industry"],
        _ => value,
    };

    public string Readiness(int level) => S["Level {0}, {1}", level, S[ReadinessLevels.Name(level)]];

    public string RightKind(string value) => value switch
    {
        "invention" => S["Invention"],
        "utility-model" => S["Utility model"],
        "design" => S["Design"],
        "trademark" => S["Registered trademark"],
        "copyright" => S["Copyright"],
        "software" => S["Software copyright"],
        "plant-variety" => S["New plant variety"],
        "geographical-indication" => S["Geographical indication"],
        "layout-design" => S["Layout design of integrated circuits"],
        _ => value,
    };

    public string LegalStatus(string value) => value switch
    {
        "active" => S["In force"],
        "pending" => S["Pending"],
        "inactive" => S["No longer in force"],
        "unknown" => S["Unknown"],
        _ => value,
    };

    public string ApiState(string value) => Enum.TryParse<ListingState>(value, ignoreCase: true, out var state) ? State(state) : value;

    public string Band(string value) => value switch
    {
        PriceBand.Negotiable => S["Negotiable"],
        PriceBand.Royalty => S["Royalty"],
        _ => PriceBand.All.FirstOrDefault(b => b.Name == value) is { } band ? S[band.Caption] : value,
    };

    /// <summary>The price of a search card in one line.</summary>
    public string Price(ListingCard card) => card.PriceKind switch
    {
        "fixed" when card.PriceFen is { } fen => DisplayText.Amount(new Money(fen)),
        "range" when card is { PriceFen: { } from, PriceMaximumFen: { } to } => Range(from, to),
        "royalty" when card.RoyaltyBasisPoints is { } rate => S["Royalty {0}", Percent(rate)],
        _ => S["Negotiable"],
    };

    /// <summary>The amounts of a search card to the fen; null when it names none.</summary>
    public static string? ExactPrice(ListingCard card) => card.PriceKind switch
    {
        "fixed" when card.PriceFen is { } fen => DisplayText.ExactAmount(new Money(fen)),
        "range" when card is { PriceFen: { } from, PriceMaximumFen: { } to } =>
            $"{DisplayText.ExactAmount(new Money(from))} – {DisplayText.ExactAmount(new Money(to))}",
        _ => null,
    };

    public static string Range(long fromFen, long toFen) => DisplayText.Range(new Money(fromFen), new Money(toFen));

    public static string Percent(int basisPoints) => (basisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>Choices of a select: nothing first when the field may stay empty.</summary>
    public static IEnumerable<SelectListItem> Options<T>(Func<T, string> label, bool optional)
        where T : struct, Enum
    {
        if (optional)
        {
            yield return new SelectListItem("—", "");
        }

        foreach (var value in Enum.GetValues<T>())
        {
            yield return new SelectListItem(label(value), value.ToString());
        }
    }

    public IEnumerable<SelectListItem> ReadinessOptions() =>
        Enumerable.Range(1, 9).Select(level => new SelectListItem($"{level} · {S[ReadinessLevels.Name(level)]}", level.ToString(CultureInfo.InvariantCulture))).Prepend(new SelectListItem("—", ""));

    public IEnumerable<SelectListItem> DistrictOptions() =>
        _districts.All.Select(d => new SelectListItem(d.Name, d.Code)).Prepend(new SelectListItem("—", ""));
}
