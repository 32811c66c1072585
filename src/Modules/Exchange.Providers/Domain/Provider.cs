using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;

namespace Exchange.Providers.Domain;

/// <summary>The profile of an organisation that offers services. Its key is that of the party.</summary>
internal sealed class Provider : IVersioned, IAudited
{
    public const int MaxPeople = 10;

    public const int MaxFees = 20;

    /// <summary>Panzhihua as a whole.</summary>
    public const string WholeCity = "510400";

    /// <summary>The kinds of organisation that may have a profile.</summary>
    public static IReadOnlyList<OrganisationKind> Kinds { get; } =
    [
        OrganisationKind.Bank, OrganisationKind.Guarantor, OrganisationKind.Insurer, OrganisationKind.Appraiser, OrganisationKind.Agency,
        OrganisationKind.Investor,
    ];

    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required OrganisationKind Kind { get; set; }

    public string SummaryZh { get; private set; } = "";

    public string? SummaryEn { get; private set; }

    [NotAudited]
    public string? DetailsZh { get; private set; }

    [NotAudited]
    public string? DetailsEn { get; private set; }

    /// <summary>See <see cref="CodeList"/>.</summary>
    public string Taxonomy { get; private set; } = "";

    /// <summary>See <see cref="CodeList"/>.</summary>
    public string Districts { get; private set; } = "";

    public bool IsPublished { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public bool IsTechBranch { get; private set; }

    public string? TechBranchBasis { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public bool IsDemo { get; init; }

    public List<ProviderPerson> People { get; } = [];

    public List<ProviderFee> Fees { get; } = [];

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public string Url => $"/providers/{Number}";

    public static bool MayBe(PartySummary party) => party.OrganisationKind is { } kind && Kinds.Contains(kind);

    public void Describe(ProfileText text, DateTimeOffset now)
    {
        SummaryZh = text.SummaryZh;
        SummaryEn = text.SummaryEn;
        DetailsZh = text.DetailsZh;
        DetailsEn = text.DetailsEn;
        Taxonomy = CodeList.Join(text.Taxonomy);
        Districts = CodeList.Join(text.Districts.Contains(WholeCity) ? [WholeCity] : text.Districts);
        UpdatedAt = now;
    }

    public Result Publish(DateTimeOffset now)
    {
        if (SummaryZh.Length == 0)
        {
            return Result.Fail("Say first what you do.");
        }

        if (Districts.Length == 0)
        {
            return Result.Fail("Choose first where you work.");
        }

        IsPublished = true;
        PublishedAt ??= now;
        UpdatedAt = now;
        return Result.Success;
    }

    public void Withdraw(DateTimeOffset now)
    {
        IsPublished = false;
        UpdatedAt = now;
    }

    /// <summary>Only a bank has a sci-tech branch (科技支行); the operator says on what it rests.</summary>
    public Result MarkTechBranch(bool isTechBranch, string? basis, DateTimeOffset now)
    {
        if (isTechBranch && Kind != OrganisationKind.Bank)
        {
            return Result.Fail("Only a bank can be a sci-tech branch.");
        }

        if (isTechBranch && basis is null)
        {
            return Result.Fail("Name the document that it rests on.", "Basis");
        }

        IsTechBranch = isTechBranch;
        TechBranchBasis = isTechBranch ? basis : null;
        UpdatedAt = now;
        return Result.Success;
    }
}
