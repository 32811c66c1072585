using System.Globalization;

namespace Exchange.Policies.Domain.Laws;

/// <summary>
/// Finds a law's divisions and articles in the lines of a file. What cannot be placed stays as text, so that nothing is
/// lost; what looks wrong about the numbering is said.
/// </summary>
internal sealed class LawReader
{
    private const int MaxTitle = 80;

    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly List<string> _preamble = [];
    private readonly List<LawElement> _elements = [];
    private readonly List<LawTrouble> _troubles = [];
    private readonly List<LawDivision> _path = [];
    private readonly Dictionary<string, int> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<(int Number, int Insertion)> _seen = [];
    private string? _title;
    private List<LawParagraph>? _paragraphs;
    private (int Number, int Insertion) _last;
    private bool _unmarkedArticles;
    private bool _annexed;

    private LawReader(IReadOnlyList<SourceLine> lines) => _lines = lines;

    /// <param name="titled">The first line is a title although nothing marks it as one, as in plain text.</param>
    public static LawDocument Read(IReadOnlyList<SourceLine> lines, bool titled = false)
    {
        var reader = new LawReader(WithoutTableOfContents([.. lines.Where(line => line.Markdown.Length > 0)]));
        reader.ReadAll(titled);
        if (!reader._elements.OfType<LawArticle>().Any())
        {
            reader._troubles.Add(new LawTrouble(LawTroubleKind.NoArticles, "", null));
        }

        return new LawDocument(reader._title, reader._preamble, reader._elements, reader._troubles);
    }

    private bool InBody => _elements.Count > 0;

    private void ReadAll(bool titled)
    {
        var start = ReadTitle(titled);
        for (var i = start; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (!_annexed && ReadArticle(line))
            {
                continue;
            }

            if (DivisionLabel.Read(line) is { } division)
            {
                if (division.Caption.Length == 0 && division.Kind != LawDivisionKind.Annex && CaptionAt(i + 1) is { } caption)
                {
                    division = division with { Caption = caption };
                    i++;
                }

                Open(division);
            }
            else if (!_annexed && DivisionLabel.ReadListed(line, i + 1 < _lines.Count && ArticleLabel.Read(_lines[i + 1]) is { IsMarked: true }) is { } listed)
            {
                Open(listed);
            }
            else if (line.Heading > 0 && !_annexed)
            {
                Open(new DivisionLabel(LawDivisionKind.Chapter, null, "", line.Markdown));
            }
            else
            {
                AddText(line);
            }
        }
    }

    private int ReadTitle(bool titled)
    {
        if (_lines.Count == 0)
        {
            return 0;
        }

        var first = _lines[0];
        var plain = MarkdownInline.ToPlain(first.Markdown);
        if (DivisionLabel.Read(first) is not null || ArticleLabel.Read(first) is not null
            || (first.Heading == 0 && (!titled || plain.Length > MaxTitle || EndsSentence(plain))))
        {
            return 0;
        }

        _title = first.Markdown;
        // 最高人民法院 / 关于…的解释: a title that is broken after the court's name.
        if (_lines.Count > 1 && MarkdownInline.ToPlain(_lines[1].Markdown) is var second && first.Heading == _lines[1].Heading
            && second.StartsWith("关于", StringComparison.Ordinal) && second.Length <= MaxTitle && !EndsSentence(second))
        {
            _title += _lines[1].Markdown;
            return 2;
        }

        return 1;
    }

    private bool ReadArticle(SourceLine line)
    {
        if (ArticleLabel.Read(line) is not { } label)
        {
            return false;
        }

        var expected = Expects(label);
        var mayGoOn = GoesOn(line);
        var reference = label.ReadsLikeReference;
        var accepted = label.IsMarked
            ? expected ? !(reference && mayGoOn) : !reference && !mayGoOn
            : !reference && !mayGoOn && (expected || (_unmarkedArticles && label.Number > _last.Number));
        if (!accepted)
        {
            if (!mayGoOn && !reference)
            {
                _troubles.Add(new LawTrouble(LawTroubleKind.LeftInText, LawArticle.LabelOf(label.Number, label.Insertion), LastLabel()));
            }

            return false;
        }

        _unmarkedArticles |= !label.IsMarked;
        Check(label, expected);
        _last = (label.Number, label.Insertion);
        _seen.Add(_last);
        _paragraphs = [];
        if (label.Rest.Length > 0)
        {
            _paragraphs.Add(new LawParagraph(label.Rest));
        }

        _elements.Add(new LawArticle(
            label.Number, label.Insertion, Unique(LawArticle.AnchorOf(label.Number, label.Insertion)), [.. _path], _paragraphs));
        return true;
    }

    private bool Expects(ArticleLabel label) => _seen.Count == 0
        || (label.Insertion == 0 && label.Number == _last.Number + 1)
        || (label.Number == _last.Number && label.Insertion == _last.Insertion + 1);

    private void Check(ArticleLabel label, bool expected)
    {
        var name = LawArticle.LabelOf(label.Number, label.Insertion);
        if (_seen.Count == 0)
        {
            var laterBook = _path.Exists(division => division is { Kind: LawDivisionKind.Book, Number: > 1 });
            if (label.Number != 1 && !laterBook)
            {
                _troubles.Add(new LawTrouble(LawTroubleKind.StartsLate, name, null));
            }
        }
        else if (!expected)
        {
            var kind = _seen.Contains((label.Number, label.Insertion)) ? LawTroubleKind.Double
                : (label.Number, label.Insertion).CompareTo(_last) < 0 ? LawTroubleKind.OutOfOrder
                : LawTroubleKind.Gap;
            _troubles.Add(new LawTrouble(kind, name, LastLabel()));
        }
    }

    private string? LastLabel() => _seen.Count == 0 ? null : LawArticle.LabelOf(_last.Number, _last.Insertion);

    private void Open(DivisionLabel label)
    {
        _paragraphs = null;
        if (label.Kind == LawDivisionKind.Annex)
        {
            _annexed = true;
            _path.Clear();
        }
        else
        {
            if (label is { Kind: LawDivisionKind.Chapter, Number: { } number } && _elements.OfType<LawDivision>().LastOrDefault(d => d.Kind == LawDivisionKind.Chapter)?.Number is { } before
                && number != before + 1 && number != 1)
            {
                _troubles.Add(new LawTrouble(LawTroubleKind.ChapterOutOfOrder, label.Label, LastLabel()));
            }

            _path.RemoveAll(division => division.Kind >= label.Kind);
        }

        var letter = label.Kind switch
        {
            LawDivisionKind.Book => 'b',
            LawDivisionKind.SubBook => 'p',
            LawDivisionKind.Chapter => 'c',
            LawDivisionKind.Section => 's',
            _ => 'x',
        };
        var own = letter + (label.Number?.ToString(CultureInfo.InvariantCulture) ?? "");
        var anchor = Unique(_path.Count == 0 ? own : _path[^1].Anchor + "-" + own);
        var division = new LawDivision(label.Kind, label.Number, label.Label, label.Caption, anchor);
        _elements.Add(division);
        if (!_annexed)
        {
            _path.Add(division);
        }
    }

    private string? CaptionAt(int index)
    {
        if (index >= _lines.Count || _lines[index] is not { Heading: 0 } next || ArticleLabel.Read(next) is not null || DivisionLabel.Read(next) is not null)
        {
            return null;
        }

        var text = MarkdownInline.ToPlain(next.Markdown);
        return text.Length <= 30 && text.IndexOfAny(['。', '；', '：', '，']) < 0 ? text : null;
    }

    private void AddText(SourceLine line)
    {
        if (_paragraphs is not null)
        {
            if (GoesOn(line) && _paragraphs.Count > 0)
            {
                _paragraphs[^1] = new LawParagraph(_paragraphs[^1].Markdown + line.Markdown);
            }
            else
            {
                _paragraphs.Add(new LawParagraph(line.Markdown));
            }
        }
        else if (InBody)
        {
            _elements.Add(new LawNote(line.Markdown));
        }
        else
        {
            _preamble.Add(line.Markdown);
        }
    }

    // A line cut by a program that wraps: the sentence above has not ended, and nothing says that a new one begins.
    private bool GoesOn(SourceLine line) =>
        line is { FollowsDirectly: true, Heading: 0 }
        && _paragraphs is [.., var last] && !EndsSentence(last.Markdown)
        && new LawParagraph(line.Markdown).Kind == LawParagraphKind.Paragraph;

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '。' or '；' or '：' or '！' or '？' or '”' or '）' or '》' or ';' or ':' or ')';

    // The list of chapters before the law: the same heading comes again, with nothing but short lines in between.
    private static IReadOnlyList<SourceLine> WithoutTableOfContents(IReadOnlyList<SourceLine> lines)
    {
        static DivisionLabel? Heading(SourceLine line) => DivisionLabel.Read(line) ?? DivisionLabel.ReadListed(line, beforeArticle: true);

        var first = 0;
        while (first < lines.Count && (Heading(lines[first]) is null or { Kind: LawDivisionKind.Annex }))
        {
            first++;
        }

        for (var again = first + 1; again < lines.Count; again++)
        {
            var plain = MarkdownInline.ToPlain(lines[again].Markdown);
            if (plain.Length > MaxTitle || plain.EndsWith('。') || ArticleLabel.Read(lines[again]) is not null)
            {
                return lines;
            }

            var (opening, repeated) = (Heading(lines[first])!, Heading(lines[again]));
            if ((opening.Kind, opening.Label) == (repeated?.Kind, repeated?.Label))
            {
                var captioned = first > 0 && string.Concat(lines[first - 1].Markdown.Where(char.IsLetter)) == "目录";
                return [.. lines.Take(captioned ? first - 1 : first), .. lines.Skip(again)];
            }
        }

        return lines;
    }

    private string Unique(string anchor)
    {
        var count = _anchors[anchor] = _anchors.GetValueOrDefault(anchor) + 1;
        return count == 1 ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}x{count}");
    }
}
