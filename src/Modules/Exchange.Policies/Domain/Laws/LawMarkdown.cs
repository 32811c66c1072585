using System.Text;

namespace Exchange.Policies.Domain.Laws;

/// <summary>A law in the one form the house keeps it in; read again it is the same law.</summary>
internal static class LawMarkdown
{
    public static string Write(LawDocument law)
    {
        var levels = law.Divisions.Select(division => division.Kind).Where(kind => kind != LawDivisionKind.Annex).Distinct().Order()
            .Select((kind, i) => (kind, i)).ToDictionary(pair => pair.kind, pair => pair.i + 2);
        var text = new StringBuilder();
        if (law.Title is { } title)
        {
            text.Append("# ").Append(title).Append("\n\n");
        }

        foreach (var paragraph in law.Preamble)
        {
            text.Append(paragraph).Append("\n\n");
        }

        foreach (var element in law.Elements)
        {
            switch (element)
            {
                case LawDivision division:
                    text.Append('#', levels.GetValueOrDefault(division.Kind, 2)).Append(' ').Append(division.Heading).Append("\n\n");
                    break;
                case LawNote note:
                    text.Append(note.Markdown).Append("\n\n");
                    break;
                case LawArticle article:
                    text.Append("**").Append(article.Label).Append("**");
                    text.AppendJoin("\n\n", article.Paragraphs.Select((paragraph, i) => i == 0 ? '　' + paragraph.Markdown : paragraph.Markdown)).Append("\n\n");
                    break;
            }
        }

        return text.ToString().TrimEnd() + "\n";
    }
}
