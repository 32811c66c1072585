using Exchange.Search.Contracts;

namespace Exchange.Search.Domain;

/// <summary>
/// Reads quotes, operators, parentheses and fields out of a query. What can be meant as words is words: parentheses of
/// formulae, colons after anything that is no field, a Chinese conjunction that does not stand between two things.
/// </summary>
internal sealed class QueryLanguage
{
    private const int MaxFieldName = 20;

    private static readonly Dictionary<string, QuerySign> _operators = new(StringComparer.Ordinal)
    {
        ["AND"] = QuerySign.And,
        ["OR"] = QuerySign.Or,
        ["NOT"] = QuerySign.Not,
        ["与"] = QuerySign.And,
        ["或"] = QuerySign.Or,
        ["非"] = QuerySign.Not,
    };

    private readonly string _text;
    private readonly string _folded;
    private readonly IReadOnlyList<QueryField> _fields;
    private readonly IReadOnlySet<string> _elsewhere;
    private readonly List<QueryPiece> _pieces = [];
    private int _at;

    private QueryLanguage(string text, IReadOnlyList<QueryField> fields, IReadOnlySet<string> elsewhere)
    {
        _text = text;
        _folded = TextFolding.Fold(text);
        _fields = fields;
        _elsewhere = elsewhere;
    }

    /// <summary>What the query says; null with <see cref="QueryReading.Words"/> when nothing in it asks for more than words, or when it cannot be read.</summary>
    /// <param name="text">The query.</param>
    /// <param name="fields">Those that may be named.</param>
    /// <param name="elsewhere">Names of fields that only other catalogs have.</param>
    public static (QueryNode? Root, QueryReading Reading) Read(string text, IReadOnlyList<QueryField> fields, IReadOnlySet<string> elsewhere)
    {
        var language = new QueryLanguage(text, fields, elsewhere);
        language.Cut();
        if (!language._pieces.Exists(piece => piece.Sign is not (QuerySign.Word or QuerySign.Open or QuerySign.Close)))
        {
            return (null, QueryReading.Words);
        }

        var root = language.Alternatives(null);
        return root is not null && language._at == language._pieces.Count ? (root, QueryReading.Written) : (null, QueryReading.NotUnderstood);
    }

    private static bool IsOpeningQuote(char character) => character is '"' or '“' or '「' or '『';

    private static bool IsClosingQuote(char character) => character is '"' or '”' or '」' or '』';

    private QuerySign? Next => _at < _pieces.Count ? _pieces[_at].Sign : null;

    private void Cut()
    {
        var depth = 0;
        for (var i = 0; i < _folded.Length;)
        {
            if (char.IsWhiteSpace(_folded[i]))
            {
                i++;
            }
            else if (Quoted(i) is { } closing)
            {
                Add(QuerySign.Phrase, i + 1, closing);
                i = closing + 1;
            }
            else if (_folded[i] == '(' && !IsOfWord(i))
            {
                Add(QuerySign.Open, i, ++i);
                depth++;
            }
            else if (_folded[i] == ')' && depth > 0)
            {
                Add(QuerySign.Close, i, ++i);
                depth--;
            }
            else if (FieldAt(i) is { } colon)
            {
                Add(QuerySign.Field, i, colon);
                i = colon + 1;
            }
            else
            {
                var end = WordEnd(i, depth);
                Add(_operators.GetValueOrDefault(_folded[i..end], QuerySign.Word), i, end);
                i = end;
            }
        }

        // Between two things only: 与, 或 and 非 are words and characters of texts first of all.
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (piece.Sign is not (QuerySign.And or QuerySign.Or or QuerySign.Not) || char.IsAsciiLetter(_folded[piece.Start]))
            {
                continue;
            }

            var before = i > 0 ? _pieces[i - 1] : default;
            var isMeant = i > 0 && i + 1 < _pieces.Count && _pieces[i + 1].BeginsOperand
                && (before.EndsOperand || (piece.Sign == QuerySign.Not && before.Sign is QuerySign.And or QuerySign.Or));
            if (!isMeant)
            {
                _pieces[i] = piece with { Sign = QuerySign.Word };
            }
        }
    }

    private void Add(QuerySign sign, int start, int end) => _pieces.Add(new QueryPiece(sign, start, end));

    // A quote that is never closed is no quote: inches, or a slip of the finger.
    private int? Quoted(int at)
    {
        if (!IsOpeningQuote(_folded[at]) || (_folded[at] == '"' && at > 0 && char.IsAsciiDigit(_folded[at - 1])))
        {
            return null;
        }

        for (var i = at + 1; i < _folded.Length; i++)
        {
            if (IsClosingQuote(_folded[i]))
            {
                return i;
            }
        }

        return null;
    }

    // (NH4)2SO4, Na3V2(PO4)3, vanadium(iv): closed without a blank, and grown together with what stands beside it.
    private bool IsOfWord(int open)
    {
        var depth = 0;
        for (var i = open; i < _folded.Length && !char.IsWhiteSpace(_folded[i]) && !IsOpeningQuote(_folded[i]); i++)
        {
            depth += _folded[i] == '(' ? 1 : _folded[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return (open > 0 && IsInWord(open - 1)) || (i + 1 < _folded.Length && IsInWord(i + 1));
            }
        }

        return false;
    }

    private bool IsInWord(int at) => char.IsLetterOrDigit(_folded[at]) || char.IsSurrogate(_folded[at]);

    private int? FieldAt(int at)
    {
        var colon = _folded.IndexOf(':', at, Math.Min(MaxFieldName + 1, _folded.Length - at));
        if (colon <= at || colon + 1 == _folded.Length || char.IsWhiteSpace(_folded[colon + 1]))
        {
            return null;
        }

        var name = _folded[at..colon];
        return Find(name) is not null || _elsewhere.Contains(name) ? colon : null;
    }

    private QueryField? Find(string name) => _fields.FirstOrDefault(field => field.IsCalled(name));

    private int WordEnd(int from, int depth)
    {
        var i = from;
        while (i < _folded.Length && !char.IsWhiteSpace(_folded[i]) && (i == from || Quoted(i) is null))
        {
            if (_folded[i] == '(' && IsOfWord(i))
            {
                i = ClosingOf(i) + 1;
                continue;
            }

            if (i > from && (_folded[i] == '(' || (_folded[i] == ')' && depth > 0)))
            {
                break;
            }

            i++;
        }

        return i;
    }

    private int ClosingOf(int open)
    {
        var depth = 0;
        var i = open;
        do
        {
            depth += _folded[i] == '(' ? 1 : _folded[i] == ')' ? -1 : 0;
            i++;
        }
        while (depth > 0);
        return i - 1;
    }

    private QueryNode? Alternatives(QueryField? field)
    {
        List<QueryNode> parts = [];
        while (true)
        {
            if (Together(field) is not { } part)
            {
                return null;
            }

            parts.Add(part);
            if (Next != QuerySign.Or)
            {
                return parts is [var only] ? only : new QueryNode.Any(parts);
            }

            _at++;
        }
    }

    private QueryNode? Together(QueryField? field)
    {
        List<QueryNode> parts = [];
        var isWritten = false;
        while (true)
        {
            if (Negated(field) is not { } part)
            {
                return null;
            }

            parts.Add(part);
            if (Next == QuerySign.And)
            {
                isWritten = true;
                _at++;
            }
            else if (Next is null or QuerySign.Or or QuerySign.Close)
            {
                return parts is [var only] ? only : new QueryNode.All(parts, isWritten);
            }
        }
    }

    private QueryNode? Negated(QueryField? field)
    {
        var isNegated = false;
        while (Next == QuerySign.Not)
        {
            isNegated = !isNegated;
            _at++;
        }

        return Operand(field) is { } operand ? isNegated ? new QueryNode.Not(operand) : operand : null;
    }

    private QueryNode? Operand(QueryField? field)
    {
        switch (Next)
        {
            case QuerySign.Open:
                _at++;
                var group = Alternatives(field);
                if (group is null || Next != QuerySign.Close)
                {
                    return null;
                }

                _at++;
                return group;

            case QuerySign.Field:
                return OfField(_pieces[_at++].Of(_folded));

            case QuerySign.Phrase:
                return Leaf(_pieces[_at++].Of(_text), field, true);

            case QuerySign.Word when field is { Kind: QueryFieldKind.Days or QueryFieldKind.Value or QueryFieldKind.Number }:
                return Leaf(_pieces[_at++].Of(_text), field, false);

            case QuerySign.Word:
                // Words without an operator between them stay together: some of them mean something only so.
                var first = _at;
                while (Next == QuerySign.Word)
                {
                    _at++;
                }

                return Leaf(_text[_pieces[first].Start.._pieces[_at - 1].End], field, false);

            default:
                return null;
        }
    }

    // A field takes the one word, phrase or group that follows at once.
    private QueryNode? OfField(string name)
    {
        var field = Find(name);
        var node = Next switch
        {
            QuerySign.Word => Leaf(_pieces[_at++].Of(_text), field, false),
            QuerySign.Phrase or QuerySign.Open => Operand(field),
            _ => null,
        };
        return node is not null && field is null ? new QueryNode.Elsewhere() : node;
    }

    private static QueryNode? Leaf(string text, QueryField? field, bool isPhrase)
    {
        if (field?.Kind == QueryFieldKind.Days)
        {
            return DayRange.Parse(text) is { } days ? new QueryNode.Days(days.From, days.To, field) : null;
        }

        return isPhrase ? new QueryNode.Phrase(text, field) : new QueryNode.Words(text, field);
    }
}
