using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Investing.Domain;
using Exchange.Investing.ViewModels;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Investing.Services;

/// <summary>Criteria, and why a listing meets them or not, in the reader's words.</summary>
internal sealed class CriteriaWords
{
    private readonly ITaxonomy _taxonomy;
    private readonly IDistricts _districts;
    private readonly IStringLocalizer<CriteriaWords> S;

    public CriteriaWords(ITaxonomy taxonomy, IDistricts districts, IStringLocalizer<CriteriaWords> localizer)
    {
        _taxonomy = taxonomy;
        _districts = districts;
        S = localizer;
    }

    public IReadOnlyList<TaxonomyNode> Roots => _taxonomy.Roots;

    public IReadOnlyList<District> Districts => _districts.All;

    public string Field(string code) => _taxonomy.Label(code);

    public string Fields(IEnumerable<string> codes) => Join(codes.Select(_taxonomy.Label));

    public string Of(InvestorCriteria criteria, Criterion criterion) => criterion switch
    {
        Criterion.Field => Fields(criteria.Fields),
        Criterion.Readiness => Join(criteria.Readiness.Select(g => S[InvestingTexts.OfReadiness(g)].Value)),
        Criterion.Mode => Join(criteria.Modes.Select(m => S[InvestingTexts.Of(m)].Value)),
        Criterion.Ticket => Ticket(criteria.FromFen, criteria.ToFen),
        _ => Join(criteria.Districts.Select(District)),
    };

    /// <summary>One line for each criterion of the investor, with what the listing says to it.</summary>
    public IReadOnlyList<MatchLine> Compare(InvestorCriteria criteria, ListingCard card, IReadOnlyList<OfferAmount> amounts) =>
        [.. criteria.Set.Select(c => new MatchLine(c, criteria.IsMet(c, card, amounts), Said(c, card, criteria.OfChosenModes(amounts))))];

    private string Said(Criterion criterion, ListingCard card, IReadOnlyList<OfferAmount> amounts) => criterion switch
    {
        Criterion.Field => card.Taxonomy.Count == 0 ? NotStated : Fields(card.Taxonomy),
        Criterion.Readiness => card.Readiness is { } level ? S["level {0}", level].Value : NotStated,
        Criterion.Mode => Join(card.Modes.Select(m => ModeNames.FromApiName(m) is { } mode ? S[InvestingTexts.Of(mode)].Value : m)),
        Criterion.Ticket => amounts.Count == 0 ? S["no amount named"].Value : Join(amounts.Select(Amount)),
        _ => card.District is { } district ? District(district) : NotStated,
    };

    private string Amount(OfferAmount amount) =>
        S[InvestingTexts.Of(amount.Mode)].Value + " "
        + (amount.FromFen == amount.ToFen ? DisplayText.Amount(new Money(amount.FromFen)) : DisplayText.Range(new Money(amount.FromFen), new Money(amount.ToFen)));

    private string NotStated => S["not stated"].Value;

    private string Ticket(long? from, long? to) => (from, to) switch
    {
        ({ } low, { } high) => DisplayText.Range(new Money(low), new Money(high)),
        ({ } low, null) => S["from {0}", DisplayText.Amount(new Money(low))].Value,
        (null, { } high) => S["up to {0}", DisplayText.Amount(new Money(high))].Value,
        _ => S["not stated"].Value,
    };

    private string District(string code) => _districts.Find(code)?.Name ?? code;

    private string Join(IEnumerable<string> words) => string.Join(S[", "].Value, words);
}
