using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Data;

/// <summary>The one database context, composed from the modules' <see cref="IModelContributor"/>s.</summary>
public sealed class AppDbContext : DbContext, IDataProtectionKeyContext
{
    private readonly IEnumerable<IModelContributor> _contributors;

    public AppDbContext(DbContextOptions<AppDbContext> options, IEnumerable<IModelContributor> contributors)
        : base(options)
    {
        _contributors = contributors;
    }

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>True on SQLite, which has one writer at a time.</summary>
    public bool IsSqlite => Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // Sorted, so that the model, and with it the migrations' snapshot, does not depend on registration order.
        foreach (var contributor in _contributors.OrderBy(c => c.GetType().FullName, StringComparer.Ordinal))
        {
            contributor.Configure(modelBuilder);
        }

        modelBuilder.Entity<DataProtectionKey>().ToTable("Framework_DataProtectionKey");
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType)).ToList())
        {
            modelBuilder.Entity(type.ClrType).Property<long>(nameof(IVersioned.Version)).IsConcurrencyToken();
        }
    }
}
