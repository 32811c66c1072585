using Exchange.Content.ViewModels;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Services;

/// <summary>The pieces of a change as HTML, with no white space of its own between them: it would count.</summary>
internal static class ChangeMarkup
{
    public static IHtmlContent Of(IEnumerable<ChangePiece> pieces, IStringLocalizer t)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            html.AppendHtml(piece.Kind switch
            {
                "removed" => Element("del", t["Removed:"], piece.Text),
                "added" => Element("ins", t["Added:"], piece.Text),
                "gap" => Gap(t["{0} unchanged lines", piece.Text]),
                _ => Element("span", null, piece.Text),
            });
        }

        return html;
    }

    private static TagBuilder Element(string name, string? heard, string text)
    {
        var element = new TagBuilder(name);
        if (heard is not null)
        {
            var label = new TagBuilder("span");
            label.AddCssClass("visually-hidden");
            label.InnerHtml.Append(heard + " ");
            element.InnerHtml.AppendHtml(label);
        }

        element.InnerHtml.Append(text);
        return element;
    }

    private static TagBuilder Gap(string text)
    {
        var gap = new TagBuilder("span");
        gap.AddCssClass("diff-gap");
        gap.InnerHtml.Append(text);
        return gap;
    }
}
