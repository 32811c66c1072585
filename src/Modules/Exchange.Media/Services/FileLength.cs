using System.Globalization;

namespace Exchange.Media.Services;

/// <summary>How large a file is, as people read it.</summary>
internal static class FileLength
{
    private const double Step = 1024;

    public static string Text(long bytes) => bytes switch
    {
        < (long)Step => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < (long)(Step * Step) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Step:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Step / Step:0.0} MB"),
    };
}
