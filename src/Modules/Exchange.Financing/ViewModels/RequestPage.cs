using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Mvc;
using Exchange.Products.Contracts;

namespace Exchange.Financing.ViewModels;

/// <param name="Teaser">Null when what stood in it is erased.</param>
/// <param name="ClockIsOver">The last day has passed, answered or not.</param>
/// <param name="Stopped">English msgid of why the lender may not answer today; null when it may.</param>
/// <param name="Lends">Whether it states a rate.</param>
internal sealed record RequestPage(
    DossierRequest Request, Teaser? Teaser, ProductSummary? Product, DossierStage Stage, bool IsDemo, bool IsOverdue, bool ClockIsOver, string? Stopped, bool Lends,
    bool CanManage, AnswerForm Form)
{
    /// <summary>Null while only the teaser is in front.</summary>
    public WholeDossier? Whole { get; init; }

    public bool IsAppraiser { get; init; }

    /// <summary>How the product that the firm asks for fits its need, as far as the lender may know the need; null without a product.</summary>
    public ProductMatch? Match { get; init; }

    /// <summary>After the choice; null before.</summary>
    public OtherSide? Firm { get; init; }

    /// <summary>Who was picked together with it.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>With an outcome that this lender may confirm.</summary>
    public Dossier? Outcome { get; init; }

    /// <summary>What became of the dossier when the request has ended without a choice.</summary>
    public DossierStage? EndedBecause { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public required Page<CourseRow> Course { get; init; }

    /// <summary>What the lender's people keep for themselves; null while nothing is written.</summary>
    public RequestNote? Note { get; init; }

    public IReadOnlyList<Colleague> Colleagues { get; init; } = [];
}
