using System.Globalization;
using System.Text;
using Exchange.Search.Domain;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Exchange.Search.Indexing;

/// <summary>The distinct Chinese characters of some texts, each as one term.</summary>
internal sealed class CharacterTokenStream : TokenStream
{
    private readonly IReadOnlyCollection<Rune> _characters;
    private readonly ICharTermAttribute _term;
    private IEnumerator<Rune> _current;

    public CharacterTokenStream(params IEnumerable<string> texts)
    {
        _characters = texts.SelectMany(text => TextFolding.Fold(text).EnumerateRunes()).Where(IsIdeograph).ToHashSet();
        _term = AddAttribute<ICharTermAttribute>();
        _current = _characters.GetEnumerator();
    }

    public static bool IsIdeograph(Rune rune) => rune.Value switch
    {
        >= 0x3040 and <= 0x30FF => true,
        >= 0x3400 and <= 0x9FFF => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter,
        >= 0xAC00 and <= 0xD7A3 => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0x20000 and <= 0x3FFFF => true,
        0x3007 => true,
        _ => false,
    };

    public override void Reset()
    {
        base.Reset();
        _current = _characters.GetEnumerator();
    }

    public override bool IncrementToken()
    {
        if (!_current.MoveNext())
        {
            return false;
        }

        ClearAttributes();
        _term.SetEmpty().Append(_current.Current.ToString());
        return true;
    }
}
