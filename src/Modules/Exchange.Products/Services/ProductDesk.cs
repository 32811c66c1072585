using Exchange.Dates.Contracts;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Products.ViewModels;
using Exchange.Providers.Contracts;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Products.Services;

/// <summary>What a provider's managers do with its products. The caller has checked that they manage the party.</summary>
internal sealed class ProductDesk
{
    private const int PageSize = 20;
    private const int MaxProducts = 200;
    private const string Validity = "product.validity";

    private readonly AppDbContext _db;
    private readonly PublicNumbers _numbers;
    private readonly IProviderDirectory _providers;
    private readonly IDeadlines _deadlines;
    private readonly IAuditTrail _audit;
    private readonly ISearchChanges _search;
    private readonly ProductLabels _labels;
    private readonly SiteClock _clock;

    public ProductDesk(
        AppDbContext db, PublicNumbers numbers, IProviderDirectory providers, IDeadlines deadlines, IAuditTrail audit, ISearchChanges search, ProductLabels labels,
        SiteClock clock)
    {
        _db = db;
        _numbers = numbers;
        _providers = providers;
        _deadlines = deadlines;
        _audit = audit;
        _search = search;
        _labels = labels;
        _clock = clock;
    }

    public async Task<DeskProductsPage> ListAsync(CurrentParty? acting, int page, CancellationToken cancellationToken)
    {
        if (acting is null)
        {
            return new DeskProductsPage("You act for no party yet. Register your organisation first.", null, false, new Page<DeskProductRow>([], 0, page, PageSize));
        }

        var id = acting.Party.Id;
        if ((await _providers.FindAsync([id], cancellationToken)).GetValueOrDefault(id) is not { } provider)
        {
            return new DeskProductsPage("Products belong to a provider profile. Begin your profile first.", null, false, new Page<DeskProductRow>([], 0, page, PageSize));
        }

        var query = _db.Set<Product>().AsNoTracking().Where(p => p.ProviderPartyId == id);
        var total = await query.CountAsync(cancellationToken);
        var rows = await query.Include(p => p.Fees).OrderByDescending(p => p.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var today = _clock.Today;
        return new DeskProductsPage(
            null, provider.NotOfferingReason, acting.CanManage,
            new Page<DeskProductRow>(
                [
                    .. rows.Select(p => p switch
                    {
                        { IsPublished: false } => Row(p, "Not published", "badge-neutral"),
                        _ when p.ValidTo < today => Row(p, "Its last day has passed", "badge-warn"),
                        _ when p.ValidFrom > today => Row(p, "Not offered yet", "badge-warn"),
                        _ => Row(p, "Published", "badge-info"),
                    }),
                ],
                total, page, PageSize));

        static DeskProductRow Row(Product product, string state, string badge) =>
            new(product.ToSummary(), product.IsPublished, state, badge, FeeComparisons.Of(product.ToSummary()).Any(f => f.IsOutside));
    }

    /// <returns>Null when it is not the party's.</returns>
    public Task<Product?> FindAsync(Guid partyId, string number, CancellationToken cancellationToken) =>
        _db.Set<Product>().AsNoTracking().Include(p => p.Fees).FirstOrDefaultAsync(p => p.Number == number && p.ProviderPartyId == partyId, cancellationToken);

    /// <summary>The kinds that it may offer; null without a profile.</summary>
    public async Task<IReadOnlyList<ProductKind>?> KindsAsync(Guid partyId, CancellationToken cancellationToken) =>
        (await _providers.FindAsync([partyId], cancellationToken)).GetValueOrDefault(partyId) is { } provider ? ProductRules.KindsOf(provider.Kind) : null;

    /// <param name="number">Null for a new product.</param>
    /// <returns>What is wrong, none when it is saved, and its number; null when it is not the party's.</returns>
    public async Task<(IReadOnlyList<Result> Problems, string Number)?> SaveAsync(PartySummary party, string? number, ProductForm form, CancellationToken cancellationToken)
    {
        var terms = ToTerms(form);
        List<Result> problems = [.. TermsCheck.Find(terms).Select(p => Result.Fail(p.Message, p.Field)), .. Imprecise(form)];
        var provider = (await _providers.FindAsync([party.Id], cancellationToken)).GetValueOrDefault(party.Id);
        if (provider is null || !ProductRules.KindsOf(provider.Kind).Contains(terms.Kind))
        {
            problems.Add(_labels.NotYours(terms.Kind) with { Field = nameof(form.Kind) });
        }

        if (terms.Name.Length == 0)
        {
            problems.Add(Result.Fail("Enter a name.", nameof(form.Name)));
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var product = number is null
            ? null
            : await _db.Set<Product>().Include(p => p.Fees).FirstOrDefaultAsync(p => p.Number == number && p.ProviderPartyId == party.Id, cancellationToken);
        if (number is not null && product is null)
        {
            return null;
        }

        if (problems.Count == 0 && product is null
            && await _db.Set<Product>().CountAsync(p => p.ProviderPartyId == party.Id, cancellationToken) >= MaxProducts)
        {
            problems.Add(Result.Fail("There can be at most {0} products.", null, MaxProducts));
        }

        if (problems.Count > 0)
        {
            _audit.Record(
                "product.refused", nameof(Product), product?.AuditId ?? party.Id.ToString("N"),
                new { form.Name, form.Kind, Problems = problems.Select(p => p.Error), form.Min, form.Max, form.MinDays, form.MaxDays, form.RatePercent, form.RateMaxPercent, form.LtvPercent, form.ValidFrom, form.ValidTo });
            await _db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return (problems, "");
        }

        if (product is null)
        {
            product = new Product
            {
                Number = await _numbers.NextAsync("CP", cancellationToken), ProviderPartyId = party.Id, CreatedAt = _clock.Now, IsExample = party.IsDemo,
            };
            _db.Add(product);
        }
        else if (product.Version != form.Version)
        {
            return ([Result.Fail(ProductTexts.Stale)], "");
        }

        product.Revise(terms, _clock.Now);
        _db.RemoveRange(product.Fees);
        _db.AddRange(terms.Fees.Select((fee, i) => new ProductFeeLine
        {
            ProductId = product.Id, Position = i, Kind = fee.Kind, RateBp = fee.RateBp, AmountFen = fee.AmountFen,
        }));
        Record(product);
        await WatchAsync(product, cancellationToken);
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            _db.ChangeTracker.Clear();
            return ([Result.Fail(ProductTexts.Stale)], "");
        }

        await transaction.CommitAsync(cancellationToken);
        return ([], product.Number);
    }

    /// <returns>Null when it is not the party's.</returns>
    public async Task<Result?> PublishAsync(Guid partyId, string number, bool publish, CancellationToken cancellationToken)
    {
        if (await _db.Set<Product>().FirstOrDefaultAsync(p => p.Number == number && p.ProviderPartyId == partyId, cancellationToken) is not { } product)
        {
            return null;
        }

        var result = Result.Success;
        if (publish)
        {
            // The kind of the organisation or its licences may have changed since it was saved. What its own licence lacks altogether hides it anyway.
            var provider = (await _providers.FindAsync([partyId], cancellationToken)).GetValueOrDefault(partyId);
            var mayOffer = provider is not null && ProductRules.KindsOf(provider.Kind).Contains(product.Kind)
                && (!provider.IsOffering || ProductCatalog.Shows(product, provider));
            if (!mayOffer)
            {
                result = _labels.NotYours(product.Kind);
                _audit.Record("product.refused", nameof(Product), product.AuditId, new { product.Kind, Problems = new[] { result.Error }, Step = "Publish" });
                await _db.SaveChangesAsync(cancellationToken);
                return result;
            }

            result = product.Publish(_clock.Today, _clock.Now);
        }
        else
        {
            product.Withdraw(_clock.Now);
        }

        if (result.Succeeded)
        {
            Record(product);
            await WatchAsync(product, cancellationToken);
            await _db.SaveChangesAsync(cancellationToken);
        }

        return result;
    }

    /// <summary>Deletes a product that is not published: what nobody could see needs no trace beyond the audit trail.</summary>
    /// <returns>Null when it is not the party's.</returns>
    public async Task<Result?> DeleteAsync(Guid partyId, string number, CancellationToken cancellationToken)
    {
        if (await _db.Set<Product>().FirstOrDefaultAsync(p => p.Number == number && p.ProviderPartyId == partyId, cancellationToken) is not { } product)
        {
            return null;
        }

        // A published one may have been asked for: it is withdrawn first and its number stays known until then.
        if (product.IsPublished)
        {
            return Result.Fail("Withdraw the product first.");
        }

        _db.Remove(product);
        Record(product);
        await _deadlines.DropAsync(new DeadlineKey(Validity, product.Id), cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    public static ProductForm ToForm(Product product) => new()
    {
        Version = product.Version,
        Name = product.Name,
        Kind = product.Kind,
        IpKinds = [.. product.ToSummary().IpKinds],
        Min = TypedFigures.ToYuan(product.MinFen),
        Max = TypedFigures.ToYuan(product.MaxFen),
        MinDays = product.MinDays,
        MaxDays = product.MaxDays,
        RatePercent = TypedFigures.ToPercent(product.RateBp),
        RateMaxPercent = TypedFigures.ToPercent(product.RateMaxBp),
        LtvPercent = TypedFigures.ToPercent(product.LtvBp),
        Fees = [.. product.Fees.OrderBy(f => f.Position).Select(f => new ProductFeeForm { Kind = f.Kind, Percent = TypedFigures.ToPercent(f.RateBp), Amount = TypedFigures.ToYuan(f.AmountFen) })],
        WhoMayApply = product.WhoMayApply,
        Documents = product.Documents,
        Description = product.Description,
        Districts = [.. CodeList.Split(product.Districts)],
        ValidFrom = product.ValidFrom,
        ValidTo = product.ValidTo,
    };

    private ProductTerms ToTerms(ProductForm form)
    {
        var districts = form.Districts.Where(_labels.AllDistricts.Contains).ToList();
        return new ProductTerms(
            TypedText.Clean(form.Name) ?? "", form.Kind!.Value, [.. form.IpKinds.Where(Enum.IsDefined).Distinct()], TypedFigures.ToFen(form.Min),
            TypedFigures.ToFen(form.Max), form.MinDays, form.MaxDays, TypedFigures.ToBp(form.RatePercent), TypedFigures.ToBp(form.RateMaxPercent),
            TypedFigures.ToBp(form.LtvPercent),
            [
                .. form.Fees.Where(f => !f.IsEmpty).Take(TermsCheck.MaxFees)
                    .Select(f => new ProductFee(TypedText.Clean(f.Kind) ?? CostFee.Other, TypedFigures.ToBp(f.Percent), TypedFigures.ToFen(f.Amount))),
            ],
            TypedText.Clean(form.WhoMayApply), TypedText.Clean(form.Documents), TypedText.Clean(form.Description),
            districts.Contains(ProductLabels.WholeCity) ? [ProductLabels.WholeCity] : districts, form.ValidFrom!.Value, form.ValidTo);
    }

    private static IEnumerable<Result> Imprecise(ProductForm form) =>
        new[] { (form.RatePercent, nameof(form.RatePercent)), (form.RateMaxPercent, nameof(form.RateMaxPercent)), (form.LtvPercent, nameof(form.LtvPercent)) }
            .Where(rate => !TypedFigures.IsWhole(rate.Item1)).Select(rate => Result.Fail("A rate has at most two decimals.", rate.Item2));

    /// <summary>The last day of a published product is minded: on the day after nobody sees it any more.</summary>
    private Task WatchAsync(Product product, CancellationToken cancellationToken)
    {
        var key = new DeadlineKey(Validity, product.Id);
        return product is { IsPublished: true, ValidTo: { } end }
            ? _deadlines.SetAsync(
                new DeadlineRequest(
                    key, product.ProviderPartyId, "Last day of the product {0}", [product.Number], new PeriodEnd(end, end, null), $"/desk/products/{product.Number}/edit",
                    "Last day that the product states", [30, 7, 1]),
                cancellationToken)
            : _deadlines.DropAsync(key, cancellationToken);
    }

    /// <summary>The product's own entry in the index, and its provider's, which names what it offers.</summary>
    private void Record(Product product)
    {
        _search.Record(ProductsSearchSource.SourceName, product.Id);
        _search.Record("providers", product.ProviderPartyId);
    }
}
