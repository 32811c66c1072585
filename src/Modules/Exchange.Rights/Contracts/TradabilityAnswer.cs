namespace Exchange.Rights.Contracts;

/// <summary>What <c>GET /api/v1/patents/{number}/tradability</c> and <c>patents tradability</c> answer.</summary>
/// <param name="Number">Official written form (rules PAT-06).</param>
/// <param name="On">Day of the check-up.</param>
public sealed record TradabilityAnswer(string Number, DateOnly On, IReadOnlyList<TradabilityAnswer.ModeAnswer> Modes)
{
    /// <param name="Mode"><c>assignment</c>, <c>exclusive</c>, <c>sole</c>, <c>ordinary</c>, <c>open_licence</c>, <c>auction</c>, <c>equity_contribution</c> or <c>pledge</c>.</param>
    /// <param name="Light"><c>green</c>, <c>amber</c>, <c>red</c> or <c>grey</c>: that of the gravest finding.</param>
    public sealed record ModeAnswer(string Mode, string Light, IReadOnlyList<FindingAnswer> Findings);

    /// <param name="Code">ID of the rule, such as <c>ASG-07</c>.</param>
    /// <param name="Text">In the language of the request.</param>
    /// <param name="CheckedOn">Day on which the register was last looked at; null when never.</param>
    /// <param name="Verified">False for a rule whose text was not read at its source.</param>
    /// <param name="Declared">True where it rests on a declaration of the owner (rules PLG-10, PLG-11).</param>
    public sealed record FindingAnswer(string Code, string Article, string Light, string Text, DateOnly? CheckedOn, string? Source, bool Verified, bool Declared = false);
}
