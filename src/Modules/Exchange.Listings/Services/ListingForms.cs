using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.Services;

/// <summary>Between a listing and its form, and the form as lines that can be compared.</summary>
internal sealed class ListingForms
{
    private static readonly HashSet<string> _amounts = new(StringComparer.Ordinal)
    {
        nameof(OfferForm.Amount), nameof(OfferForm.Maximum), nameof(OfferForm.EntryFee), nameof(OfferForm.Minimum), nameof(OfferForm.Deposit),
        nameof(OfferForm.CompanyCapital), nameof(OfferForm.Investment),
    };

    private readonly IStringLocalizer<ListingForms> S;
    private readonly ListingTexts _texts;

    public ListingForms(IStringLocalizer<ListingForms> localizer, ListingTexts texts)
    {
        S = localizer;
        _texts = texts;
    }

    public static ListingForm ToForm(Listing listing) => new()
    {
        Version = listing.Version,
        Title = listing.Title,
        Problem = listing.Problem,
        HowItWorks = listing.HowItWorks,
        Advantage = listing.Advantage,
        Readiness = listing.Readiness,
        BuyerNeeds = listing.BuyerNeeds,
        NotFor = listing.NotFor,
        District = listing.District,
        ExpiresOn = listing.ExpiresOn,
        Offers = listing.Offers.Where(o => o.State != OfferState.Withdrawn).OrderBy(o => o.Mode)
            .Select(o => OfferForms.ToForm(o.Mode, o.Terms)).ToList(),
    };

    public static (CardText Card, IReadOnlyDictionary<OfferMode, OfferTerms> Terms, IReadOnlyList<Result> Errors) Read(ListingForm form, IDistricts districts)
    {
        var errors = new List<Result>();
        var title = TypedText.Clean(form.Title);
        if (title is null)
        {
            errors.Add(Result.Fail("Enter a title.", nameof(form.Title)));
        }

        if (form.Readiness is { } level && !ReadinessLevels.IsLevel(level))
        {
            errors.Add(Result.Fail("Choose one of the levels.", nameof(form.Readiness)));
        }

        if (form.District is { Length: > 0 } district && districts.Find(district) is null)
        {
            errors.Add(Result.Fail("Choose one of the districts.", nameof(form.District)));
        }

        var terms = new Dictionary<OfferMode, OfferTerms>();
        for (var i = 0; i < form.Offers.Count; i++)
        {
            terms[form.Offers[i].Mode] = OfferForms.ToTerms(form.Offers[i], $"Offers[{i}]", errors);
        }

        return (
            new CardText(
                title ?? "", TypedText.Clean(form.Problem), TypedText.Clean(form.HowItWorks), TypedText.Clean(form.Advantage), form.Readiness,
                TypedText.Clean(form.BuyerNeeds), TypedText.Clean(form.NotFor), TypedText.Clean(form.District), form.ExpiresOn ?? default),
            terms, errors);
    }

    /// <summary>Both versions field by field, in the order of the form, as the listing's page words them.</summary>
    public IReadOnlyList<ComparedField> Compare(ListingForm mine, ListingForm stored)
    {
        var left = Lines(mine);
        var right = Lines(stored);
        return left.Keys.Union(right.Keys)
            .Select(key => new ComparedField(key, left.GetValueOrDefault(key, ""), right.GetValueOrDefault(key, "")))
            .Where(f => f.Mine.Length > 0 || f.Stored.Length > 0)
            .ToList();
    }

    private Dictionary<string, string> Lines(ListingForm form)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(form, "");
        foreach (var offer in form.Offers)
        {
            Add(offer, _texts.Mode(offer.Mode) + " · ");
        }

        return lines;

        void Add(object part, string prefix)
        {
            foreach (var property in part.GetType().GetProperties())
            {
                if (property.GetCustomAttribute<DisplayAttribute>()?.Name is { } name
                    && (part is not OfferForm offered || OfferFields.IsOf(offered.Mode, property.Name))
                    && (property.PropertyType == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(property.PropertyType)))
                {
                    lines[prefix + S[name]] = Text(property.Name, property.GetValue(part));
                }
            }
        }
    }

    private string Text(string field, object? value) => value switch
    {
        null => "",
        string code when field == nameof(ListingForm.District) => code.Length > 0 ? _texts.District(code) : "",
        int level when field == nameof(ListingForm.Readiness) && ReadinessLevels.IsLevel(level) => _texts.Readiness(level),
        decimal yuan when _amounts.Contains(field) && yuan is >= 0 and <= PriceLimits.MaxFen / 100m => DisplayText.Amount(Money.FromYuan(yuan)),
        decimal percent when !_amounts.Contains(field) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%",
        string text => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim(),
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        DateOnly date => DisplayText.Date(date),
        bool yes => yes ? S["Yes"] : "",
        PriceKind kind => _texts.Price(kind),
        RoyaltyBase royalty => _texts.Royalty(royalty),
        Sublicensing sublicensing => _texts.Sublicence(sublicensing),
        FeeMethod fee => _texts.Fee(fee),
        AssignedRight right => _texts.Assigned(right),
        AfterUse use => _texts.Use(use),
        AppraisalMethod method => _texts.Appraisal(method),
        ReservePrice reserve => _texts.Reserve(reserve),
        TaxChoice tax => _texts.Tax(tax),
        Confidentiality secrecy => _texts.Secrecy(secrecy),
        EquityForm equity => _texts.Equity(equity),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
