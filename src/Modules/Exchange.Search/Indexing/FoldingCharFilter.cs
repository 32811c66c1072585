using Exchange.Search.Domain;
using Lucene.Net.Analysis;

namespace Exchange.Search.Indexing;

/// <summary>Applies <see cref="TextFolding"/> before the text is cut into words.</summary>
internal sealed class FoldingCharFilter : CharFilter
{
    public FoldingCharFilter(TextReader input)
        : base(input)
    {
    }

    public override int Read(char[] buffer, int index, int count)
    {
        var read = m_input.Read(buffer, index, count);
        for (var i = index; i < index + read; i++)
        {
            buffer[i] = TextFolding.Fold(buffer[i]);
        }

        return read;
    }

    protected override int Correct(int currentOff) => currentOff;
}
