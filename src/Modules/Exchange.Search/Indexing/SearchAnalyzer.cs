using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Exchange.Search.Indexing;

/// <summary>
/// Pairs of Chinese characters with positions (complete recall, no dictionary to miss a word), stems of Latin words,
/// numbers as they are. No stop words: with a phrase every word counts.
/// </summary>
internal sealed class SearchAnalyzer : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>The words of a text as the index has them, with their places in the original.</summary>
    public IReadOnlyList<TextToken> Analyze(string text)
    {
        var tokens = new List<TextToken>();
        using var stream = GetTokenStream("text", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var type = stream.GetAttribute<ITypeAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var position = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            position += increment.PositionIncrement;
            var kind = type.Type switch
            {
                CJKBigramFilter.DOUBLE_TYPE => TokenKind.Pair,
                CJKBigramFilter.SINGLE_TYPE => TokenKind.Character,
                _ => TokenKind.Word,
            };
            tokens.Add(new TextToken(term.ToString(), offset.StartOffset, offset.EndOffset, position, kind));
        }

        stream.End();
        return tokens;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        TokenStream stream = new LowerCaseFilter(Version, tokenizer);
        stream = new CJKBigramFilter(stream);
        stream = new ASCIIFoldingFilter(stream);
        stream = new PorterStemFilter(stream);
        return new TokenStreamComponents(tokenizer, stream);
    }

    protected override TextReader InitReader(string fieldName, TextReader reader) => new FoldingCharFilter(reader);
}
