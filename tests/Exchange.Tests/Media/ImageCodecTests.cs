using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using Exchange.Media.Services;
using SkiaSharp;

namespace Exchange.Tests.Media;

public sealed class ImageCodecTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task WriteVariants_Together_HaveTheirWidthsAndTheirPicture(SKEncodedImageFormat format)
    {
        using var codec = new ImageCodec();
        var pictures = await VariantsAsync(codec, Samples.Picture(format, 2003, 1001), null, 1600, 800, 320);

        Assert.Equal([(1600, 799), (800, 399), (320, 159)], pictures.Select(p => (p.Width, p.Height)));
        Assert.All(pictures, p =>
        {
            Assert.True(p.GetPixel(p.Width / 8, p.Height / 8).Red > 200, "The marked corner is elsewhere.");
            Assert.True(p.GetPixel(p.Width / 2, p.Height / 2).Red < 120, "The marked corner is too large.");
        });
    }

    [Fact]
    public async Task WriteVariants_OfNarrowPicture_KeepsItsSize()
    {
        using var codec = new ImageCodec();
        var pictures = await VariantsAsync(codec, Samples.Picture(SKEncodedImageFormat.Jpeg, 500, 250), null, 800, 320);

        Assert.Equal([(500, 250), (320, 160)], pictures.Select(p => (p.Width, p.Height)));
    }

    [Fact]
    public async Task WriteVariants_OfTurnedPhotoCut_CutsWhatIsSeen()
    {
        // Turned by a quarter: 32 wide and 64 high, the marked corner above on the right.
        using var codec = new ImageCodec();
        var cut = (await VariantsAsync(codec, Samples.JpegWithExif(6), new PictureCrop(PictureRatio.Square, 500, 0), 320))[0];

        Assert.Equal((32, 32), (cut.Width, cut.Height));
        Assert.True(cut.GetPixel(29, 4).Red > 150, "The marked corner is elsewhere.");
    }

    [Fact]
    public void WidthsFor_Picture_EndWithTheFirstThatHoldsIt()
    {
        Assert.Equal([320], VariantCache.WidthsFor(100));
        Assert.Equal([320], VariantCache.WidthsFor(320));
        Assert.Equal([320, 800], VariantCache.WidthsFor(321));
        Assert.Equal([320, 800, 1600], VariantCache.WidthsFor(4000));
    }

    private static async Task<List<SKBitmap>> VariantsAsync(ImageCodec codec, byte[] picture, PictureCrop? crop, params int[] widths)
    {
        var targets = widths.ToDictionary(w => w, _ => new MemoryStream());
        await codec.WriteVariantsAsync(new MemoryStream(picture), crop, targets.ToDictionary(t => t.Key, Stream (t) => t.Value));
        return [.. widths.Select(w => SKBitmap.Decode(targets[w].ToArray()))];
    }
}
