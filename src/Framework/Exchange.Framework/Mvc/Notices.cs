using Microsoft.AspNetCore.Mvc;

namespace Exchange.Framework.Mvc;

/// <summary>A message for the next page, shown above its content.</summary>
public static class Notices
{
    public const string Key = "Notice";

    /// <param name="text">In the user's language.</param>
    public static void Notice(this Controller controller, string text) => controller.TempData[Key] = text;
}
