using Exchange.Content.ViewModels;

namespace Exchange.Content.Services;

/// <summary>A text that is not published yet as readers would see it, with its pictures and cards.</summary>
internal sealed class DrawnText
{
    private readonly TextHtml _html;
    private readonly Pictures _pictures;
    private readonly Embeds _embeds;

    public DrawnText(TextHtml html, Pictures pictures, Embeds embeds)
    {
        _html = html;
        _pictures = pictures;
        _embeds = embeds;
    }

    /// <param name="culture">Of the text.</param>
    public async Task<IReadOnlyList<TextPiece>> DrawAsync(string markdown, string culture, CancellationToken cancellationToken) =>
        await _embeds.ExpandAsync(await _pictures.FinishAsync(_html.Of(markdown, culture), culture, cancellationToken), cancellationToken);
}
