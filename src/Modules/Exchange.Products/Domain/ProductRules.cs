using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;

namespace Exchange.Products.Domain;

/// <summary>Who may offer which kind of product with which licence, and which terms a kind can have: data with its sources.</summary>
internal static class ProductRules
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly ProductRulesFile _file = Read();

    public static IReadOnlyList<ProductOffer> Offers => _file.Offers;

    /// <summary>The kinds that a kind of provider may offer, in their own order.</summary>
    public static IReadOnlyList<ProductKind> KindsOf(OrganisationKind provider) =>
        [.. _file.Offers.Where(o => o.Provider == provider).Select(o => o.Product).Distinct().Order()];

    public static ProductTermsRule TermsOf(ProductKind kind) => _file.Terms.Single(t => t.Product == kind);

    /// <summary>Null when the provider may offer it with one of these licences.</summary>
    /// <returns>What would be needed; for a kind of provider that may not offer it at all, what others need.</returns>
    public static ProductOffer? WhyNot(ProductKind kind, OrganisationKind provider, IReadOnlyCollection<string> licences)
    {
        var own = _file.Offers.FirstOrDefault(o => o.Product == kind && o.Provider == provider);
        return own is not null && own.Licences.Any(licences.Contains) ? null : own ?? _file.Offers.First(o => o.Product == kind);
    }

    private static ProductRulesFile Read()
    {
        using var stream = typeof(ProductRules).Assembly.GetManifestResourceStream("Exchange.Products/Data/offers.json")!;
        return JsonSerializer.Deserialize<ProductRulesFile>(stream, _json)!;
    }
}
