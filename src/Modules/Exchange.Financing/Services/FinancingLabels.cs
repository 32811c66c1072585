using System.Globalization;
using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Services;

/// <summary>Words for codes and values in the current UI language.</summary>
internal sealed class FinancingLabels
{
    private readonly IDistricts _districts;
    private readonly ITaxonomy _taxonomy;
    private readonly IStringLocalizer<FinancingLabels> S;

    public FinancingLabels(IDistricts districts, ITaxonomy taxonomy, IStringLocalizer<FinancingLabels> localizer)
    {
        _districts = districts;
        _taxonomy = taxonomy;
        S = localizer;
    }

    private static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>The functional zone (rules §13.1), which has no code of GB/T 2260.</summary>
    public District? Zone => _districts.All.FirstOrDefault(d => d.IsZone);

    /// <summary>Without the zone, which overlaps districts, and without the city as a whole.</summary>
    public IReadOnlyList<District> Districts => [.. _districts.All.Where(d => !d.IsZone && d.Code != "510400")];

    public string District(string? code) => _districts.Find(code)?.Name ?? code ?? "—";

    public string Taxonomy(string code) => _taxonomy.Find(code) is { } node ? (IsChinese ? node.NameZh : node.NameEn) : code;

    /// <summary>A dash for an empty list.</summary>
    public static string List(IEnumerable<string> words)
    {
        var list = string.Join(DisplayText.Comma, words);
        return list.Length == 0 ? "—" : list;
    }

    /// <summary>Two decimals at most: 4.5 %. A dash for what was not stated.</summary>
    public static string Percent(int? basisPoints) =>
        basisPoints is { } value ? (value / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%" : "—";

    /// <summary>A dash for what was not stated.</summary>
    public static string Amount(long? fen) => fen is { } value ? DisplayText.Amount(new Money(value)) : "—";

    /// <summary>What was computed: in ten thousand yuan two decimals, else to the yuan (rules GEN-03).</summary>
    public static string Cost(long fen)
    {
        var step = IsChinese && Math.Abs(fen) >= 1_000_000 ? 10_000L : 100L;
        return DisplayText.Amount(new Money((long)Math.Round(fen / (decimal)step, MidpointRounding.AwayFromZero) * step));
    }

    /// <summary>The calculator with everything that the answer states.</summary>
    public static string CalculatorUrl(ComparedAnswer answer)
    {
        var terms = answer.Answer;
        (string Name, decimal? Value)[] values =
        [
            ("Amount", TypedFigures.ToYuan(answer.PrincipalFen)), ("Rate", TypedFigures.ToPercent(terms.RateBp)), ("Days", answer.Days), ("Guarantee", TypedFigures.ToPercent(terms.GuaranteeBp)),
            ("Premium", TypedFigures.ToPercent(terms.PremiumBp)), ("Appraisal", TypedFigures.ToYuan(terms.AppraisalFen)), ("Other", TypedFigures.ToYuan(terms.OtherFen)),
        ];
        return "/products/calculator?" + string.Join('&', values.Where(v => v.Value is not null).Select(v => FormattableString.Invariant($"{v.Name}={v.Value:0.##}")));
    }

    public static string Exact(long? fen) => fen is { } value ? DisplayText.ExactAmount(new Money(value)) : "—";

    public string Months(int months) => S["{0} months", months];

    public string Words(MatchCriterion criterion) => S[criterion.Words, [.. criterion.Arguments.Select(Value)]];

    private object Value(MatchValue value) => value switch
    {
        { Fen: { } fen } => Amount(fen),
        { Number: { } number } => number,
        _ => value.Text ?? "",
    };
}
