namespace Exchange.Policies.Services.Reading;

/// <summary>Reads up to a number of bytes, whatever an archive's directory says of its sizes.</summary>
internal sealed class LimitedStream : Stream
{
    private readonly Stream _inner;
    private long _left;

    public LimitedStream(Stream inner, long limit) => (_inner, _left) = (inner, limit);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="LimitException">The limit is passed.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = _inner.Read(buffer, offset, count);
        _left -= read;
        return _left < 0 ? throw new LimitException() : read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
