using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Exchange.Products.Domain;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Products.Services;

/// <summary>Has the index read every published product once a day: validity begins and ends without anybody doing anything.</summary>
internal sealed class ProductWatch : LeasedStep
{
    private const int Batch = 200;

    public ProductWatch(IServiceScopeFactory scopes)
        : base(scopes, "products.watch")
    {
    }

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var search = services.GetRequiredService<ISearchChanges>();
        var today = services.GetRequiredService<SiteClock>().Today;
        var due = await db.Set<Product>().AsNoTracking().Where(p => p.IsPublished && p.SeenOn < today).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.ProviderPartyId }).Take(Batch).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var ids = due.Select(p => p.Id).ToList();

        // Not by the entity: nobody has changed it, so its version stays.
        await db.Set<Product>().Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.SeenOn, today), cancellationToken);
        foreach (var id in ids)
        {
            search.Record(ProductsSearchSource.SourceName, id);
        }

        foreach (var provider in due.Select(p => p.ProviderPartyId).Distinct())
        {
            search.Record("providers", provider);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return due.Count == Batch;
    }
}
