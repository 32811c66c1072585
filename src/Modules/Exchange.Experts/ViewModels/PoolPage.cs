using Exchange.Framework.Mvc;

namespace Exchange.Experts.ViewModels;

/// <summary>The public page.</summary>
internal sealed record PoolPage(
    IReadOnlyList<FieldRow> Fields, int Experts, Page<PublicExpert> Named, IReadOnlyList<DrawRow> Draws, int ConsultationDays) : IPaged
{
    public bool IsPastTheEnd => Named.IsPastTheEnd;
}
