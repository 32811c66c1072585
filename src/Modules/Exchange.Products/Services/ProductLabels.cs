using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Providers.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Products.Services;

/// <summary>Words for the module's codes and terms in the current UI language.</summary>
internal sealed class ProductLabels
{
    /// <summary>Panzhihua as a whole.</summary>
    public const string WholeCity = "510400";

    private readonly IDistricts _districts;
    private readonly ILicenceNames _licences;
    private readonly IStringLocalizer<ProductLabels> S;

    public ProductLabels(IDistricts districts, ILicenceNames licences, IStringLocalizer<ProductLabels> localizer)
    {
        _districts = districts;
        _licences = licences;
        S = localizer;
    }

    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>The city as a whole first, the zone, which overlaps districts, last.</summary>
    public IReadOnlyList<string> AllDistricts => [.. _districts.All.OrderBy(d => d.IsZone).Select(d => d.Code)];

    /// <summary>The zone has no code of GB/T 2260 (rules §13.1): the site's own one is to be verified.</summary>
    public bool IsUnverified(string code) => _districts.Find(code) is { IsZone: true };

    public string Kind(ProductKind kind) => S[ProductTexts.Of(kind)];

    public string Kind(string name) => ProductNames.Read<ProductKind>(name) is { } kind ? Kind(kind) : name;

    public string IpKind(IpKind kind) => S[ProductTexts.Of(kind)];

    public string IpKind(string name) => ProductNames.Read<IpKind>(name) is { } kind ? IpKind(kind) : name;

    public string Band(string name) => S[ProductTexts.OfBand(name)];

    public string Fee(string kind) => S[ProductTexts.OfFee(kind)];

    public string District(string code) => code == WholeCity ? S["Whole city"] : _districts.Find(code)?.Name ?? code;

    /// <summary>What is offered in the whole city is found in each district.</summary>
    public IReadOnlyList<string> Covered(IReadOnlyList<string> codes) => codes.Contains(WholeCity) ? AllDistricts : codes;

    /// <summary>What was computed, to the yuan: in ten thousand yuan these are the four decimals of rules GEN-03.</summary>
    public static string Cost(long fen) => DisplayText.Amount(new Money((fen + 50) / 100 * 100));

    public static string List(IEnumerable<string> words) => string.Join(DisplayText.Comma, words);

    /// <summary>Two decimals at most: 4.5 %.</summary>
    public static string Percent(int basisPoints) => (basisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public string Amount(long? minFen, long? maxFen) => (minFen, maxFen) switch
    {
        ({ } min, { } max) => DisplayText.Range(new Money(min), new Money(max)),
        (null, { } max) => S["up to {0}", DisplayText.Amount(new Money(max))],
        ({ } min, null) => S["from {0}", DisplayText.Amount(new Money(min))],
        _ => S["Not limited"],
    };

    public string Term(int? minDays, int? maxDays) => (minDays, maxDays) switch
    {
        ({ } min, { } max) when min == max => S["{0} days", min],
        ({ } min, { } max) => S["{0} to {1} days", min, max],
        (null, { } max) => S["up to {0} days", max],
        ({ } min, null) => S["from {0} days", min],
        _ => S["As agreed"],
    };

    public static string Rate(int? rateBp, int? rateMaxBp) => (rateBp, rateMaxBp) switch
    {
        ({ } from, { } to) when to != from => $"{Percent(from)} – {Percent(to)}",
        ({ } from, _) => Percent(from),
        _ => "—",
    };

    /// <summary>What stands large beside a product: its rate, else its first fee; null when it states neither.</summary>
    public string? Price(ProductKind? kind, int? rateBp, int? rateMaxBp, IReadOnlyList<ProductFee> fees) =>
        rateBp is not null ? S["{0} a year", Rate(rateBp, rateMaxBp)] : fees.Count > 0 ? Fee(kind, fees[0]) : null;

    /// <summary>Why the kind is not this provider's to offer, with the instrument.</summary>
    public Result NotYours(ProductKind kind)
    {
        var allowed = ProductRules.Offers.Where(o => o.Product == kind).ToList();
        return Result.Fail(
            ProductTexts.NotYours, null, Kind(kind), List(allowed.Select(o => S[PartyLabels.Of(o.Provider)].Value)),
            List(allowed.SelectMany(o => o.Licences).Distinct().Select(_licences.Label)), string.Join("；", allowed.Select(o => o.Source).Distinct()));
    }

    public string Hours(int hours) => S["{0} hours", hours];

    /// <summary>A service is not bought for "other fees": what it costs is its price.</summary>
    public string Fee(ProductKind? product, ProductFee fee)
    {
        var kind = product == ProductKind.AgencyService && fee.Kind == CostFee.Other ? S["Service fee"].Value : Fee(fee.Kind);
        return $"{kind} {(fee.RateBp is { } rate ? Percent(rate) : DisplayText.Amount(new Money(fee.AmountFen ?? 0)))}";
    }

    public string Validity(DateOnly from, DateOnly? to) => to is { } end
        ? $"{DisplayText.Date(from)} – {DisplayText.Date(end)}"
        : S["from {0}", DisplayText.Date(from)];

    /// <summary>The terms in one line.</summary>
    public string Line(ProductSummary product)
    {
        var parts = new List<string> { Kind(product.Kind) };
        if (product.MinFen is not null || product.MaxFen is not null)
        {
            parts.Add(Amount(product.MinFen, product.MaxFen));
        }

        if (product.RateBp is not null)
        {
            parts.Add(S["{0} a year", Rate(product.RateBp, product.RateMaxBp)]);
        }

        if (product.MaxDays is not null || product.MinDays is not null)
        {
            parts.Add(Term(product.MinDays, product.MaxDays));
        }

        parts.AddRange(product.Fees.Select(fee => Fee(product.Kind, fee)));
        return string.Join(" · ", parts);
    }
}
