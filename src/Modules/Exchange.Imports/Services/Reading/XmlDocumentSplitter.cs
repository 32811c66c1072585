using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Exchange.Imports.Domain;

namespace Exchange.Imports.Services.Reading;

/// <summary>
/// Cuts a file of one or many patent documents, alone, one behind the other or in a wrapper, into documents, so that
/// one that is not well-formed does not take the rest with it, and only one is in memory at a time.
/// </summary>
internal sealed partial class XmlDocumentSplitter
{
    private const int BlockLength = 1 << 16;

    // Longer than any start tag's name, so that no name is cut in two at the edge of a block.
    private const int Overlap = 256;

    private readonly TextReader _reader;
    private readonly Regex _record;
    private readonly int _maxLength;
    private readonly StringBuilder _buffer = new();
    private readonly char[] _block = new char[BlockLength];
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private bool _isEnd;

    /// <param name="record">The start of a document's root element; its name is what follows the bracket.</param>
    public XmlDocumentSplitter(TextReader reader, int maxLength, Regex record)
    {
        _record = record;
        _reader = reader;
        _maxLength = maxLength;
    }

    /// <summary>Prefixes declared around the documents, by a wrapper.</summary>
    public IReadOnlyDictionary<string, string> Namespaces => _namespaces;

    public async IAsyncEnumerable<XmlDocumentText> SplitAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var root = await FindStartAsync(cancellationToken);
            if (root is null)
            {
                yield break;
            }

            if (root.Length == 0)
            {
                yield return new XmlDocumentText(null, ImportReason.UnsafeXml, Head());
                yield break;
            }

            var (length, reason) = await FindEndAsync(root, cancellationToken);
            var excerpt = Head();
            var text = reason is null ? _buffer.ToString(0, length) : null;
            _buffer.Remove(0, length);
            if (reason == ImportReason.TooLarge)
            {
                await SkipToEndAsync(root, cancellationToken);
            }

            yield return new XmlDocumentText(text, reason, excerpt);
        }
    }

    /// <summary>Drops everything before the next root and returns its name; null at the end, empty when entities are declared.</summary>
    private async Task<string?> FindStartAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var text = _buffer.ToString();
            var match = _record.Match(text);
            var gap = match.Success ? text[..match.Index] : text;
            if (FormatDetector.UnsafeEntity().IsMatch(gap))
            {
                return "";
            }

            foreach (Match declared in Namespace().Matches(gap))
            {
                if (_namespaces.Count < 50)
                {
                    _namespaces[declared.Groups[1].Value] = declared.Groups[2].Value;
                }
            }

            if (match.Success)
            {
                _buffer.Remove(0, match.Index);
                return match.Value[1..];
            }

            if (_isEnd)
            {
                return null;
            }

            if (_buffer.Length > 4 * BlockLength)
            {
                _buffer.Remove(0, _buffer.Length - Overlap);
            }

            await FillAsync(cancellationToken);
        }
    }

    /// <summary>The length of the document at the start of the buffer, or of what is to be thrown away and why.</summary>
    private async Task<(int Length, string? Reason)> FindEndAsync(string root, CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            var text = _buffer.ToString(searched, _buffer.Length - searched);
            if (searched == 0 && EmptyRoot().Match(text) is { Success: true } empty)
            {
                return (empty.Length, null);
            }

            var end = FindClose(text, root);
            var next = _record.Match(text, searched == 0 ? root.Length + 1 : 0);
            if (next.Success && (end < 0 || next.Index < end))
            {
                return (searched + next.Index, ImportReason.Truncated);
            }

            if (end >= 0)
            {
                var bracket = text.IndexOf('>', end);
                if (bracket >= 0)
                {
                    return (searched + bracket + 1, null);
                }
            }

            if (_isEnd)
            {
                return (_buffer.Length, ImportReason.Truncated);
            }

            if (_buffer.Length > _maxLength)
            {
                return (_buffer.Length - Overlap, ImportReason.TooLarge);
            }

            if (end < 0)
            {
                searched = Math.Max(root.Length + 1, _buffer.Length - Overlap);
            }

            await FillAsync(cancellationToken);
        }
    }

    private async Task SkipToEndAsync(string root, CancellationToken cancellationToken)
    {
        while (true)
        {
            var text = _buffer.ToString();
            var next = _record.Match(text);
            var end = FindClose(text, root);
            if (next.Success && (end < 0 || next.Index < end))
            {
                _buffer.Remove(0, next.Index);
                return;
            }

            if (end >= 0)
            {
                _buffer.Remove(0, end + root.Length + 2);
                return;
            }

            if (_isEnd)
            {
                _buffer.Clear();
                return;
            }

            _buffer.Remove(0, Math.Max(0, _buffer.Length - Overlap));
            await FillAsync(cancellationToken);
        }
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        // Larger documents are read in larger steps, so that the text is not copied once a block.
        var wanted = Math.Max(BlockLength, _buffer.Length);
        while (wanted > 0)
        {
            var read = await _reader.ReadBlockAsync(_block, cancellationToken);
            _buffer.Append(_block, 0, read);
            wanted -= read;
            if (read < _block.Length)
            {
                _isEnd = true;
                return;
            }
        }
    }

    // The name may be the beginning of another one. What ends the buffer is looked at again with what follows.
    private static int FindClose(string text, string root)
    {
        var close = "</" + root;
        for (var at = text.IndexOf(close, StringComparison.Ordinal); at >= 0; at = text.IndexOf(close, at + 1, StringComparison.Ordinal))
        {
            if (at + close.Length < text.Length && text[at + close.Length] is '>' or ' ' or '\t' or '\r' or '\n')
            {
                return at;
            }
        }

        return -1;
    }

    private string Head() => _buffer.ToString(0, Math.Min(_buffer.Length, 2 * ReadItem.ExcerptLength));

    // <root/> is whole and holds nothing.
    [GeneratedRegex("""\A<[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*/>""", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex EmptyRoot();

    [GeneratedRegex("""xmlns:([A-Za-z_][\w.-]*)\s*=\s*["']([^"'<>]+)["']""", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Namespace();
}
