using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

internal sealed class ResultTexts : IResultTexts
{
    private readonly RightTexts _texts;

    public ResultTexts(RightTexts texts) => _texts = texts;

    public string Status(PatentCard card) => _texts.Status(
        Enum.TryParse<BaseStatus>(card.Status, ignoreCase: true, out var status) ? status : BaseStatus.Unknown,
        Enum.TryParse<StatusStage>(card.Stage, out var stage) ? stage : StatusStage.None);

    public string Kind(PatentCard card) => _texts.TypeFacet(card.Type);

    public string Kind(OtherRightCard card) => _texts.Kind(card.Kind);
}
