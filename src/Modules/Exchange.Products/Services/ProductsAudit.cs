using Exchange.Framework.Auditing;
using Exchange.Products.Domain;

namespace Exchange.Products.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class ProductsAudit : AuditNames
{
    public ProductsAudit()
        : base("Financial products")
    {
        Kind<Guid>(
            nameof(Product), "Product", null,
            db => db.Set<Product>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Name }),
            row => $"/products/{row.Key}");
        Action("product.refused", "Product refused: the form broke a rule");
    }
}
