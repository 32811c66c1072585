using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Mvc;

/// <summary>What one page has to tell the next one, shown above its content.</summary>
public static class Notices
{
    public const string Key = "Notice";

    public const string ProblemKey = "Problem";

    public const string DraftKey = "DraftDone";

    /// <summary>What was done.</summary>
    /// <param name="text">In the user's language.</param>
    public static void Notice(this Controller controller, string text) => controller.TempData[Key] = text;

    /// <summary>What could not be done, what that means and what to do.</summary>
    /// <param name="text">In the user's language.</param>
    /// <remarks>Not named Problem: the controller's own method of that name would be called instead, and show nothing.</remarks>
    public static void ShowProblem(this Controller controller, string text) => controller.TempData[ProblemKey] = text;

    /// <summary>The same of a failed result, in the user's language.</summary>
    public static void ShowProblem(this Controller controller, Result result, IStringLocalizer localizer) =>
        controller.ShowProblem(localizer[result.Error!, [.. result.Arguments ?? []]]);

    /// <summary>The browser need not keep the text of this form any longer: it has arrived.</summary>
    /// <param name="draft">The form's <c>data-draft</c>.</param>
    public static void DraftDone(this Controller controller, string draft) => controller.TempData[DraftKey] = draft;

    /// <summary>True when the page before may have left something for this one; nothing needs to be read, and no cookie deleted, where it is false.</summary>
    public static bool IsWaiting(HttpRequest request) => request.Cookies.ContainsKey(CookieTempDataProvider.CookieName);
}
