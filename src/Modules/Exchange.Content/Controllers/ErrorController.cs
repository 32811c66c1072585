using System.Diagnostics;
using System.Globalization;
using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.Controllers;

/// <summary>The page behind every bare status code. It is reached by re-execution, whatever the method of the request was.</summary>
[Area("Exchange.Content")]
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorController : Controller
{
    private readonly LostPages _lost;

    public ErrorController(LostPages lost) => _lost = lost;

    [Route("/error/{code:int:range(400,599)}")]
    public IActionResult Show()
    {
        // Not bound: where the form of the failed request cannot be read, nothing is bound.
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        var (heading, explanation) = code switch
        {
            400 => ("The request could not be read", "The form or the address is incomplete or too old. Please go back, load the page again and send it once more."),
            403 => ("You may not open this page", "Your account lacks the permission for it. If you need it, ask the administrator of your organisation or the operator."),
            404 => ("There is no such page", "The address may be mistyped, or what stood here was withdrawn. Search for it, or begin at the home page."),
            405 => ("There is no such page", "This address only receives forms. Please begin at the home page."),
            409 => ("Somebody else changed this in the meantime", "Nothing was overwritten. Please go back, load the page again and look at the present state before you send your change."),
            410 => ("This text was withdrawn", "It was public here and is not any more. What replaces it is found by searching, or under News and policy."),
            413 => ("What was sent is too large", "Please choose a smaller file and send the form again."),
            429 => ("Too many requests", "Please wait a minute, then try again. What you typed is still in the form when you go back."),
            503 => ("The service is not available for the moment", "Please try again in a few minutes."),
            >= 500 => ("Something went wrong on our side", "Your last step may not have been saved. Please go back and try again; if it happens again, tell the operator the number below."),
            _ => ("The request could not be carried out", "Please go back and try again, or begin at the home page."),
        };
        Response.StatusCode = code;
        var reference = code >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
        var words = code is 404 or 410 && AsksForAPage() ? AddressWords.Of(HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "") : "";
        return View(new ErrorModel(code, heading, explanation, reference, words, _lost.Find(words)));
    }

    // Pictures and programs that fail to find something read no page.
    private bool AsksForAPage() => Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
