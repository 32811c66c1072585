using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using SkiaSharp;

namespace Exchange.Media.Services;

/// <summary>
/// Reads and writes pictures. Whatever is written comes from pixels alone: notes of cameras, appended archives and
/// scripts in comments do not survive.
/// </summary>
internal sealed class ImageCodec : IDisposable
{
    private const long MaxPixels = 40_000_000;
    private const int MaxSide = 30_000;
    private const int Quality = 90;
    private const int VariantQuality = 80;

    // 40 million pixels take 160 MB: two at a time are enough for a node.
    private readonly SemaphoreSlim _slots = new(2, 2);

    private readonly SemaphoreSlim _encoders = new(Environment.ProcessorCount, Environment.ProcessorCount);

    /// <summary>Writes the picture anew, upright, in sRGB and without metadata.</summary>
    /// <returns>Null when done, else the English msgid of the reason to refuse it.</returns>
    public async Task<string?> RewriteAsync(Stream source, FileKind kind, Stream target, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            source.Position = 0;
            using var codec = SKCodec.Create(source, out var opened);
            if (codec is null || opened != SKCodecResult.Success || codec.EncodedFormat != FormatOf(kind))
            {
                return FileErrors.Damaged;
            }

            // The header alone is read so far: a picture that would fill the memory is refused before it is decoded.
            if (IsTooLarge(codec.Info))
            {
                return FileErrors.TooManyPixels;
            }

            using var upright = DecodeUpright(codec, codec.Info.Size);
            return upright is not null && Write(upright, kind, target) ? null : FileErrors.Damaged;
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Writes WebP of at most these widths; a narrower picture keeps its size.</summary>
    /// <param name="crop">Null for the whole picture.</param>
    /// <exception cref="InvalidDataException">The stored picture cannot be read.</exception>
    public async Task WriteVariantsAsync(Stream source, PictureCrop? crop, IReadOnlyDictionary<int, Stream> targets)
    {
        await _slots.WaitAsync();
        try
        {
            using var codec = SKCodec.Create(source);
            using var decoded = codec is null || IsTooLarge(codec.Info) ? null : DecodeUpright(codec, SizeFor(codec, crop, targets.Keys.Max()));
            if (decoded is null)
            {
                throw new InvalidDataException("The stored picture cannot be read.");
            }

            await WriteAsync(decoded, crop, targets);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose()
    {
        _slots.Dispose();
        _encoders.Dispose();
    }

    private static bool IsTooLarge(SKImageInfo info) =>
        info.Width > MaxSide || info.Height > MaxSide || (long)info.Width * info.Height > MaxPixels;

    private static SKEncodedImageFormat FormatOf(FileKind kind) => kind switch
    {
        FileKind.Jpeg => SKEncodedImageFormat.Jpeg,
        FileKind.Png => SKEncodedImageFormat.Png,
        FileKind.Webp => SKEncodedImageFormat.Webp,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // Pixels can be chosen so that a script stands in the compressed data. It would stand there for one setting of the
    // encoder only, so the picture is written with another.
    private static bool Write(SKBitmap picture, FileKind kind, Stream target)
    {
        using var pixels = picture.PeekPixels();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var data = kind switch
            {
                FileKind.Png => pixels.Encode(new SKPngEncoderOptions(
                    attempt == 0 ? SKPngEncoderFilterFlags.AllFilters : SKPngEncoderFilterFlags.NoFilters, 6 + attempt)),
                _ => pixels.Encode(FormatOf(kind), Quality - attempt),
            };
            if (data is not null && !HoldsScript(data.AsSpan()))
            {
                data.SaveTo(target);
                return true;
            }
        }

        return false;
    }

    private static bool HoldsScript(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("<?=$"u8) >= 0 || bytes.IndexOf("<?php"u8) >= 0 || bytes.IndexOf("<script"u8) >= 0;

    // From the widest to the narrowest, each from the one before: scaling down a little at a time is quick and keeps fine
    // lines. Writing WebP takes the most time, and each width can be written by a processor of its own.
    private async Task WriteAsync(SKBitmap decoded, PictureCrop? crop, IReadOnlyDictionary<int, Stream> targets)
    {
        var scaled = new List<SKBitmap>();
        try
        {
            var current = decoded;
            if (crop is { } part)
            {
                var (left, top, width, height) = part.Within(decoded.Width, decoded.Height);
                current = new SKBitmap();
                scaled.Add(current);
                decoded.ExtractSubset(current, SKRectI.Create(left, top, width, height));
            }

            var pictures = new List<(SKBitmap Picture, Stream Target)>();
            foreach (var (width, target) in targets.OrderByDescending(t => t.Key))
            {
                if (current.Width > width)
                {
                    current = current.Resize(
                        new SKImageInfo(width, Math.Max(1, (int)((long)current.Height * width / current.Width))),
                        new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
                    scaled.Add(current);
                }

                pictures.Add((current, target));
            }

            await Task.WhenAll(pictures.Select(p => EncodeAsync(p.Picture, p.Target)));
        }
        finally
        {
            scaled.ForEach(bitmap => bitmap.Dispose());
        }
    }

    private async Task EncodeAsync(SKBitmap picture, Stream target)
    {
        await _encoders.WaitAsync();
        try
        {
            await Task.Run(() => picture.Encode(target, SKEncodedImageFormat.Webp, VariantQuality));
        }
        finally
        {
            _encoders.Release();
        }
    }

    // JPEG can be decoded at eighths of its size, which takes a fraction of the time; other formats give their full size.
    private static SKSizeI SizeFor(SKCodec codec, PictureCrop? crop, int width)
    {
        var swaps = Swaps(codec.EncodedOrigin);
        var (across, down) = swaps ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
        var shown = crop is { } part ? part.Within(across, down).Width : across;
        var eighths = Math.Clamp((int)Math.Ceiling(8.0 * width / shown), 1, 8);
        return eighths == 8 ? codec.Info.Size : codec.GetScaledDimensions(eighths / 8f);
    }

    private static SKBitmap? DecodeUpright(SKCodec codec, SKSizeI size)
    {
        var info = new SKImageInfo(
            size.Width,
            size.Height,
            SKColorType.Rgba8888,
            codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul,
            SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            bitmap.Dispose();
            return null;
        }

        if (codec.EncodedOrigin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
        {
            return bitmap;
        }

        using (bitmap)
        {
            return Turn(bitmap, codec.EncodedOrigin);
        }
    }

    private static SKBitmap Turn(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        float width = bitmap.Width;
        float height = bitmap.Height;
        var swaps = Swaps(origin);
        var upright = new SKBitmap(bitmap.Info.WithSize(swaps ? bitmap.Height : bitmap.Width, swaps ? bitmap.Width : bitmap.Height));

        // Row by row: x' = a x + b y + c, y' = d x + e y + f (Exif orientation 2 to 8).
        var matrix = origin switch
        {
            SKEncodedOrigin.TopRight => Affine(-1, 0, width, 0, 1, 0),
            SKEncodedOrigin.BottomRight => Affine(-1, 0, width, 0, -1, height),
            SKEncodedOrigin.BottomLeft => Affine(1, 0, 0, 0, -1, height),
            SKEncodedOrigin.LeftTop => Affine(0, 1, 0, 1, 0, 0),
            SKEncodedOrigin.RightTop => Affine(0, -1, height, 1, 0, 0),
            SKEncodedOrigin.RightBottom => Affine(0, -1, height, -1, 0, width),
            SKEncodedOrigin.LeftBottom => Affine(0, 1, 0, -1, 0, width),
            _ => SKMatrix.Identity,
        };
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(matrix);
        canvas.DrawBitmap(bitmap, 0, 0, SKSamplingOptions.Default);
        return upright;
    }

    private static bool Swaps(SKEncodedOrigin origin) =>
        origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    private static SKMatrix Affine(float a, float b, float c, float d, float e, float f) => new(a, b, c, d, e, f, 0, 0, 1);
}
