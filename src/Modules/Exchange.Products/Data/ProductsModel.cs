using Exchange.Framework.Data;
using Exchange.Products.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Products.Data;

internal sealed class ProductsModel : IModelContributor
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<Product>(e =>
        {
            e.ToTable("Products_Product");
            e.Property(p => p.Number).HasMaxLength(20);
            e.Property(p => p.Name).HasMaxLength(100);
            e.Property(p => p.IpKinds).HasMaxLength(200);
            e.Property(p => p.WhoMayApply).HasMaxLength(1000);
            e.Property(p => p.Documents).HasMaxLength(1000);
            e.Property(p => p.Description).HasMaxLength(2000);
            e.Property(p => p.Districts).HasMaxLength(200);
            e.HasIndex(p => p.Number).IsUnique();
            e.HasIndex(p => new { p.ProviderPartyId, p.IsPublished });
            e.HasIndex(p => new { p.IsPublished, p.Kind });
            e.HasIndex(p => new { p.IsPublished, p.SeenOn });
            e.HasMany(p => p.Fees).WithOne().HasForeignKey(f => f.ProductId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ProductFeeLine>(e =>
        {
            e.ToTable("Products_Fee");
            e.Property(f => f.Id).ValueGeneratedNever();
            e.Property(f => f.Kind).HasMaxLength(60);
        });
    }
}
