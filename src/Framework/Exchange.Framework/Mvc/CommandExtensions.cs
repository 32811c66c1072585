using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Mvc;

public static class CommandExtensions
{
    /// <summary>Tells the next page what was done, or why not.</summary>
    /// <param name="controller">Whose command it was.</param>
    /// <param name="result">Null for what is not there, or not the person's: it is not found.</param>
    /// <param name="localizer">Of the controller.</param>
    /// <param name="notice">In the user's language.</param>
    /// <param name="done">Where it goes on.</param>
    /// <param name="failed">The same place when left out.</param>
    public static IActionResult AfterCommand(
        this Controller controller, Result? result, IStringLocalizer localizer, string notice, IActionResult done, IActionResult? failed = null)
    {
        if (result is null)
        {
            return controller.NotFound();
        }

        if (result.Succeeded)
        {
            controller.Notice(notice);
            return done;
        }

        controller.ShowProblem(result, localizer);
        return failed ?? done;
    }
}
