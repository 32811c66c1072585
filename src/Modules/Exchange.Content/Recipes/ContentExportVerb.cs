using Exchange.Content.Domain;
using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Content.Recipes;

/// <summary><c>content export</c>: texts as a recipe.</summary>
internal sealed class ContentExportVerb : IVerb
{
    private readonly IServiceScopeFactory _scopes;
    private readonly DatabaseMigrator _migrator;

    public ContentExportVerb(IServiceScopeFactory scopes, DatabaseMigrator migrator)
    {
        _scopes = scopes;
        _migrator = migrator;
    }

    public string Name => "content export";

    public string Usage => "content export [TYPE...]: writes texts of these types, or all but laws, as a recipe of Orchard's form to standard output";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        await _migrator.MigrateAsync(cancellationToken);
        await using var scope = _scopes.CreateAsyncScope();
        var items = scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ContentItem>().AsNoTracking();

        // Laws come from their own files and are many.
        items = arguments.Count > 0 ? items.Where(i => arguments.Contains(i.Type)) : items.Where(i => i.Type != "law");
        await output.WriteAsync(await scope.ServiceProvider.GetRequiredService<ContentExport>().WriteAsync(items, cancellationToken));
        return 0;
    }
}
