using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Products.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Products.Domain;

/// <summary>A product as data.</summary>
internal sealed class Product : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Number { get; init; }

    public required Guid ProviderPartyId { get; init; }

    public string Name { get; private set; } = "";

    public ProductKind Kind { get; private set; }

    /// <summary>See <see cref="CodeList"/>; names of <see cref="IpKind"/>.</summary>
    public string IpKinds { get; private set; } = "";

    public long? MinFen { get; private set; }

    public long? MaxFen { get; private set; }

    public int? MinDays { get; private set; }

    public int? MaxDays { get; private set; }

    public int? RateBp { get; private set; }

    public int? RateMaxBp { get; private set; }

    public int? LtvBp { get; private set; }

    public string? WhoMayApply { get; private set; }

    public string? Documents { get; private set; }

    public string? Description { get; private set; }

    /// <summary>See <see cref="CodeList"/>.</summary>
    public string Districts { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public bool IsPublished { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The day for which the index was last told whether it is on offer.</summary>
    [NotAudited]
    public DateOnly SeenOn { get; private set; }

    public bool IsExample { get; init; }

    public List<ProductFeeLine> Fees { get; } = [];

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public string Url => $"/products/{Number}";

    /// <summary>The caller replaces the fees.</summary>
    public void Revise(ProductTerms terms, DateTimeOffset now)
    {
        Name = terms.Name;
        Kind = terms.Kind;
        IpKinds = CodeList.Join(terms.IpKinds.Select(k => k.ToString()));
        (MinFen, MaxFen, MinDays, MaxDays) = (terms.MinFen, terms.MaxFen, terms.MinDays, terms.MaxDays);
        (RateBp, RateMaxBp, LtvBp) = (terms.RateBp, terms.RateMaxBp, terms.LtvBp);
        (WhoMayApply, Documents, Description) = (terms.WhoMayApply, terms.Documents, terms.Description);
        Districts = CodeList.Join(terms.Districts);
        (ValidFrom, ValidTo) = (terms.ValidFrom, terms.ValidTo);
        UpdatedAt = now;
    }

    public Result Publish(DateOnly today, DateTimeOffset now)
    {
        if (ValidTo < today)
        {
            return Result.Fail("The last day of the product has passed: move it first.");
        }

        IsPublished = true;
        UpdatedAt = now;
        return Result.Success;
    }

    public void Withdraw(DateTimeOffset now)
    {
        IsPublished = false;
        UpdatedAt = now;
    }

    public ProductSummary ToSummary() => new(
        Id, Number, ProviderPartyId, Name, Kind, [.. CodeList.Split(IpKinds).Select(Enum.Parse<IpKind>)], MinFen, MaxFen, MinDays, MaxDays, RateBp,
        RateMaxBp, LtvBp, [.. Fees.OrderBy(f => f.Position).Select(f => new ProductFee(f.Kind, f.RateBp, f.AmountFen))], CodeList.Split(Districts),
        ValidFrom, ValidTo, IsExample, Url)
    {
        WhoMayApply = WhoMayApply,
    };
}
