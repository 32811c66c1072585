using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

/// <summary>Words that a search result needs beside its card.</summary>
internal sealed class ResultTexts
{
    private readonly RightTexts _texts;

    public ResultTexts(RightTexts texts) => _texts = texts;

    /// <summary>Status of the card in the current UI language.</summary>
    public string Status(PatentCard card) => _texts.Status(
        Enum.TryParse<BaseStatus>(card.Status, ignoreCase: true, out var status) ? status : BaseStatus.Unknown,
        Enum.TryParse<StatusStage>(card.Stage, out var stage) ? stage : StatusStage.None);

    /// <summary>Kind of patent in the current UI language.</summary>
    public string Kind(PatentCard card) => _texts.TypeFacet(card.Type);

    public string Kind(OtherRightCard card) => _texts.Kind(card.Kind);
}
