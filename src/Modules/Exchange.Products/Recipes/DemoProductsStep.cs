using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Products.Domain;
using Exchange.Products.Services;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Products.Recipes;

/// <summary>Step <c>DemoProducts</c>: invented products of demo parties; natural key is the name with its provider.</summary>
internal sealed class DemoProductsStep : IRecipeStepHandler
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly AppDbContext _db;
    private readonly IPartyNames _parties;
    private readonly PublicNumbers _numbers;
    private readonly ISearchChanges _search;
    private readonly SiteClock _clock;

    public DemoProductsStep(AppDbContext db, IPartyNames parties, PublicNumbers numbers, ISearchChanges search, SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _numbers = numbers;
        _search = search;
        _clock = clock;
    }

    public string Name => "DemoProducts";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        // The products stand in a file of their own, which the recipe reads as text.
        foreach (var entry in JsonSerializer.Deserialize<List<DemoProduct>>(step["Products"]!.GetValue<string>(), _json)!)
        {
            await AddAsync(entry, cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddAsync(DemoProduct entry, CancellationToken cancellationToken)
    {
        if (await _parties.FindAsync(entry.Party, cancellationToken) is not { IsDemo: true } party)
        {
            throw new FormatException($"Step DemoProducts: '{entry.Party}' is no demo party.");
        }

        if (await _db.Set<Product>().AnyAsync(p => p.ProviderPartyId == party.Id && p.Name == entry.Name, cancellationToken))
        {
            return;
        }

        var (now, today) = (_clock.Now, _clock.Today);
        var terms = new ProductTerms(
            entry.Name, entry.Kind, entry.IpKinds, entry.MinFen, entry.MaxFen, entry.MinDays, entry.MaxDays, entry.RateBp, entry.RateMaxBp, entry.LtvBp,
            entry.Fees, entry.WhoMayApply, entry.Documents, entry.Description, entry.Districts, today.AddDays(-30), today.AddDays(entry.ValidDays));
        if (TermsCheck.Find(terms) is [var problem, ..])
        {
            throw new FormatException($"Step DemoProducts: {entry.Name}: {problem.Message}");
        }

        var product = new Product
        {
            Number = await _numbers.NextAsync("CP", cancellationToken), ProviderPartyId = party.Id, CreatedAt = now, IsExample = true,
        };
        product.Revise(terms, now);
        product.Publish(today, now);
        _db.Add(product);
        _db.AddRange(entry.Fees.Select((fee, i) => new ProductFeeLine
        {
            ProductId = product.Id, Position = i, Kind = fee.Kind, RateBp = fee.RateBp, AmountFen = fee.AmountFen,
        }));
        _search.Record(ProductsSearchSource.SourceName, product.Id);
        _search.Record("providers", party.Id);
        await _db.SaveChangesAsync(cancellationToken);
    }
}
