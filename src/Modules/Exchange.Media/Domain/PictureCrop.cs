using Exchange.Media.Contracts;

namespace Exchange.Media.Domain;

/// <summary>The largest part of a picture that has a ratio, as near to its focal point as the edges let.</summary>
/// <param name="FocalX">Per mille of the width.</param>
/// <param name="FocalY">Per mille of the height.</param>
internal readonly record struct PictureCrop(PictureRatio Ratio, int FocalX, int FocalY)
{
    public static (int Width, int Height) Sides(PictureRatio ratio) => ratio switch
    {
        PictureRatio.Wide => (16, 9),
        PictureRatio.Classic => (4, 3),
        PictureRatio.Square => (1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(ratio)),
    };

    public (int Left, int Top, int Width, int Height) Within(int width, int height)
    {
        var (across, down) = Sides(Ratio);
        var cutWidth = (int)Math.Max(1, Math.Min(width, (long)height * across / down));
        var cutHeight = (int)Math.Max(1, Math.Min(height, (long)width * down / across));
        return (Start(width, cutWidth, FocalX), Start(height, cutHeight, FocalY), cutWidth, cutHeight);
    }

    private static int Start(int whole, int part, int focal) =>
        (int)Math.Clamp(((long)whole * focal / 1000) - (part / 2), 0, whole - part);
}
