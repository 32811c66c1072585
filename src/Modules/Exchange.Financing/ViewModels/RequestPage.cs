using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Products.Contracts;

namespace Exchange.Financing.ViewModels;

/// <param name="Teaser">Null when what stood in it is erased.</param>
/// <param name="ClockIsOver">The last day has passed, answered or not.</param>
/// <param name="Stopped">English msgid of why the lender may not answer today; null when it may.</param>
/// <param name="Lends">Whether it states a rate.</param>
internal sealed record RequestPage(
    DossierRequest Request, Teaser? Teaser, ProductSummary? Product, DossierStage Stage, bool IsDemo, bool IsOverdue, bool ClockIsOver, string? Stopped, bool Lends,
    bool CanManage, AnswerForm Form);
