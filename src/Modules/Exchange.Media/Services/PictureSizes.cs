using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using SkiaSharp;

namespace Exchange.Media.Services;

internal sealed class PictureSizes : IPictureSizes
{
    private readonly IFileStore _store;

    public PictureSizes(IFileStore store) => _store = store;

    public PictureSize? Measure(StoredFile file)
    {
        if (file.Kind == FileKind.Svg)
        {
            using var drawing = _store.OpenRead(file);
            return SvgDrawing.Measure(drawing) is { } size ? new PictureSize(size.Width, size.Height) : null;
        }

        if (!file.IsImage)
        {
            return null;
        }

        // Only the header is read. What is stored was written upright, so width and height need not be turned.
        using var stream = _store.OpenRead(file);
        using var codec = SKCodec.Create(stream);
        return codec is null ? null : new PictureSize(codec.Info.Width, codec.Info.Height);
    }
}
