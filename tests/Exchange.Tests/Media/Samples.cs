using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Exchange.Tests.Media;

/// <summary>Files made on the spot.</summary>
internal static class Samples
{
    public const string PdfText = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    public static byte[] Pdf => Encoding.ASCII.GetBytes(PdfText);

    public static byte[] Picture(SKEncodedImageFormat format, int width = 64, int height = 32)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);

        // The upper left corner tells which way up it is.
        using (var canvas = new SKCanvas(bitmap))
        using (var paint = new SKPaint { Color = SKColors.Red })
        {
            canvas.DrawRect(0, 0, width / 4f, height / 4f, paint);
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>A JPEG whose Exif says how it must be turned, and where it was taken.</summary>
    public static byte[] JpegWithExif(byte orientation)
    {
        var jpeg = Picture(SKEncodedImageFormat.Jpeg);
        byte[] tiff =
        [
            (byte)'I', (byte)'I', 0x2A, 0, 8, 0, 0, 0,
            2, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
            0x0E, 0x01, 2, 0, 4, 0, 0, 0, (byte)'G', (byte)'P', (byte)'S', 0,
            0, 0, 0, 0,
        ];
        byte[] payload = [.. "Exif\0\0"u8, .. tiff];
        var length = payload.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. payload, .. jpeg.AsSpan(2)];
    }

    /// <summary>A PNG of a few bytes whose header promises far too many pixels.</summary>
    public static byte[] PngBomb()
    {
        var png = Picture(SKEncodedImageFormat.Png);
        png[16] = 0;
        png[17] = 0;
        png[18] = 0x4E;
        png[19] = 0x20;
        png[20] = 0;
        png[21] = 0;
        png[22] = 0x4E;
        png[23] = 0x20;
        var checksum = Crc(png.AsSpan(12, 17));
        png[29] = (byte)(checksum >> 24);
        png[30] = (byte)(checksum >> 16);
        png[31] = (byte)(checksum >> 8);
        png[32] = (byte)checksum;
        return png;
    }

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Docx(params (string Name, string Text)[] more) =>
        Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"), .. more]);

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
