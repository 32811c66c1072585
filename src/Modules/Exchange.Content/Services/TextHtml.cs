using System.Globalization;
using Exchange.Framework.Localization;

namespace Exchange.Content.Services;

/// <summary>Texts as safe HTML, what the site adds to them in the language of the text.</summary>
internal sealed class TextHtml
{
    private readonly PoCatalog _texts;

    public TextHtml(PoCatalog texts) => _texts = texts;

    /// <param name="culture">Of the text.</param>
    public string Of(string markdown, string culture)
    {
        var localizer = _texts.In<TextHtml>(CultureInfo.GetCultureInfo(culture));
        return MarkdownText.ToHtml(markdown, localizer["{0} (not verified)", ""].Value);
    }
}
