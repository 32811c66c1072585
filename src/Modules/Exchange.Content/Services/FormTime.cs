using System.Globalization;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;

namespace Exchange.Content.Services;

/// <summary>Times of the site's calendar, as a <c>datetime-local</c> field sends them.</summary>
internal static class FormTime
{
    public static Result Read(string? text, string field, out DateTimeOffset? instant)
    {
        instant = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return Result.Success;
        }

        if (!DateTime.TryParseExact(text.Trim(), ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || local.Year is < 2000 or > 2100)
        {
            return Result.Fail("Enter day and time, such as 2026-12-01 09:00.", field);
        }

        instant = new DateTimeOffset(local, SiteClock.Zone.GetUtcOffset(local)).ToUniversalTime();
        return Result.Success;
    }
}
