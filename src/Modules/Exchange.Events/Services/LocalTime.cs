using System.Globalization;
using Exchange.Framework.Time;

namespace Exchange.Events.Services;

/// <summary>Days and hours as people type and read them, in the site's time.</summary>
internal static class LocalTime
{
    private static readonly string[] _formats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>As a browser's field sends it; null for what is no time.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTime.TryParseExact(text?.Trim(), _formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? At(local) : null;

    public static DateTimeOffset At(DateTime local) => new DateTimeOffset(local, SiteClock.Zone.GetUtcOffset(local)).ToUniversalTime();

    public static DateTimeOffset At(DateOnly day, int hour, int minute = 0) => At(day.ToDateTime(new TimeOnly(hour, minute)));

    /// <summary>The value of a browser's field.</summary>
    public static string? Write(DateTimeOffset? instant) =>
        instant is { } at ? SiteClock.ToLocal(at).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null;

    /// <summary>For messages, which are read in either language.</summary>
    public static string Plain(DateTimeOffset instant) => SiteClock.ToLocal(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Hour(DateTimeOffset instant) => SiteClock.ToLocal(instant).ToString("HH:mm", CultureInfo.InvariantCulture);
}
