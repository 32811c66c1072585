using System.Text;

namespace Exchange.Imports.Services.Reading;

/// <summary>Reads lines without ever holding more of one than allowed.</summary>
internal sealed class BoundedLineReader
{
    private readonly TextReader _reader;
    private readonly int _maxLength;
    private readonly char[] _buffer = new char[1 << 15];
    private readonly StringBuilder _line = new();
    private int _position;
    private int _length;

    public BoundedLineReader(TextReader reader, int maxLength)
    {
        _reader = reader;
        _maxLength = maxLength;
    }

    /// <summary>Whether the line just read was cut.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Whether the line just read ended without a line end: the file may have been cut off there.</summary>
    public bool WasLast { get; private set; }

    /// <summary>The next line without its end, or null.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        _line.Clear();
        WasCut = false;
        var isAny = false;
        while (true)
        {
            if (_position == _length)
            {
                _length = await _reader.ReadBlockAsync(_buffer, cancellationToken);
                _position = 0;
                if (_length == 0)
                {
                    WasLast = true;
                    return isAny ? _line.ToString() : null;
                }
            }

            isAny = true;
            var rest = _buffer.AsSpan(_position, _length - _position);
            var end = rest.IndexOf('\n');
            var part = end < 0 ? rest : rest[..end];
            var room = _maxLength - _line.Length;
            if (part.Length > room)
            {
                WasCut = true;
                part = part[..room];
            }

            _line.Append(part);
            _position += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return _line.ToString();
            }
        }
    }
}
