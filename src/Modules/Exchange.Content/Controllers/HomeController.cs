using Exchange.Framework.PageCaching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.Controllers;

[Area("Exchange.Content")]
[AllowAnonymous]
internal sealed class HomeController : Controller
{
    [HttpGet("/"), CachedPage]
    public IActionResult Index() => View();
}
