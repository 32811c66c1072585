using Exchange.Statistics.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Services;

/// <summary>Demand for financing in figures (rules §10.5). Drafts are never counted: nobody has asked for anything yet.</summary>
internal sealed class FinancingFigures : IFigureSource
{
    private readonly DemandFigures _demands;
    private readonly AnswerFigures _answers;
    private readonly OutcomeFigures _outcomes;
    private readonly IStringLocalizer<FinancingFigures> S;

    public FinancingFigures(DemandFigures demands, AnswerFigures answers, OutcomeFigures outcomes, IStringLocalizer<FinancingFigures> localizer)
    {
        _demands = demands;
        _answers = answers;
        _outcomes = outcomes;
        S = localizer;
    }

    public string Position => "5";

    public string Caption => S["Demand for financing"];

    public IReadOnlyList<Figure> Figures => [.. _demands.Figures, .. _answers.Figures, .. _outcomes.Figures];
}
