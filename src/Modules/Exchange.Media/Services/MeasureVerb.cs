using System.Diagnostics;
using System.Globalization;
using Exchange.Framework.Commands;
using Exchange.Media.Contracts;
using SkiaSharp;

namespace Exchange.Media.Services;

/// <summary><c>media measure</c>: how long this machine takes for the smaller versions of a picture.</summary>
internal sealed class MeasureVerb : IVerb
{
    private const int Width = 4000;
    private const int Height = 3000;
    private const int Seed = 20261123;
    private const int Runs = 7;
    private const int Quality = 90;

    private readonly ImageCodec _codec;

    public MeasureVerb(ImageCodec codec) => _codec = codec;

    public string Name => "media measure";

    public string Usage => "media measure [JPEG]: times decoding and the smaller versions of a picture, of 12 megapixels when none is given";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var picture = arguments is [var path, ..] ? await File.ReadAllBytesAsync(path, cancellationToken) : Draw();
        using (var data = SKData.CreateCopy(picture))
        using (var codec = SKCodec.Create(data))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"picture\t{codec.Info.Width} x {codec.Info.Height}, {picture.Length} bytes\nprocessors\t{Environment.ProcessorCount}"));
        }

        await output.WriteLineAsync("work\tmedian ms\tslowest ms");
        await TimeAsync(output, "decode only, full size (baseline)", () => Task.Run(() => SKBitmap.Decode(picture).Dispose(), cancellationToken));
        await TimeAsync(output, "check and write anew, as at upload", () => _codec.RewriteAsync(new MemoryStream(picture), FileKind.Jpeg, Stream.Null, cancellationToken));
        await TimeAsync(output, "320, 800 and 1600 px one by one", async () =>
        {
            foreach (var width in VariantCache.Widths)
            {
                await VariantsAsync(picture, [width]);
            }
        });
        await TimeAsync(output, "320, 800 and 1600 px at once", () => VariantsAsync(picture, VariantCache.Widths));
        return 0;
    }

    private Task VariantsAsync(byte[] picture, IReadOnlyList<int> widths) =>
        _codec.WriteVariantsAsync(new MemoryStream(picture), null, widths.ToDictionary(w => w, Stream (_) => new MemoryStream()));

    // The first run warms up and is not counted.
    private static async Task TimeAsync(TextWriter output, string name, Func<Task> work)
    {
        await work();
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}\t{times[Runs / 2]:0}\t{times[^1]:0}"));
    }

    // As busy as a photograph: shades, shapes with edges, and grain.
    private static byte[] Draw()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        using (var paint = new SKPaint { IsAntialias = true })
        {
            var random = new Random(Seed);
            canvas.Clear(SKColors.SlateGray);
            for (var i = 0; i < 3000; i++)
            {
                paint.Color = new SKColor((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(40, 160));
                canvas.DrawCircle(random.Next(Width), random.Next(Height), random.Next(4, 220), paint);
            }

            using var grain = SKShader.CreatePerlinNoiseFractalNoise(0.4f, 0.4f, 3, Seed);
            paint.Color = SKColors.White.WithAlpha(60);
            paint.Shader = grain;
            canvas.DrawRect(0, 0, Width, Height, paint);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }
}
