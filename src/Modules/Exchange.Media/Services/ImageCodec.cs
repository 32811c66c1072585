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

            using var upright = DecodeUpright(codec);
            return upright is not null && Write(upright, kind, target) ? null : FileErrors.Damaged;
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Writes a WebP of at most this width; a narrower picture keeps its size.</summary>
    /// <exception cref="InvalidDataException">The stored picture cannot be read.</exception>
    public async Task WriteVariantAsync(Stream source, int width, Stream target)
    {
        await _slots.WaitAsync();
        try
        {
            using var codec = SKCodec.Create(source);
            using var full = codec is null || IsTooLarge(codec.Info) ? null : DecodeUpright(codec);
            if (full is null)
            {
                throw new InvalidDataException("The stored picture cannot be read.");
            }

            using var scaled = full.Width <= width
                ? null
                : full.Resize(
                    new SKImageInfo(width, Math.Max(1, (int)((long)full.Height * width / full.Width))),
                    new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
            (scaled ?? full).Encode(target, SKEncodedImageFormat.Webp, VariantQuality);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();

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

    private static SKBitmap? DecodeUpright(SKCodec codec)
    {
        var info = new SKImageInfo(
            codec.Info.Width,
            codec.Info.Height,
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
        var swaps = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
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

    private static SKMatrix Affine(float a, float b, float c, float d, float e, float f) => new(a, b, c, d, e, f, 0, 0, 1);
}
