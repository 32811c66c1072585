using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.Controllers;

[Area("Exchange.Content")]
[AllowAnonymous]
internal sealed class HomeController : Controller
{
    [HttpGet("/")]
    public IActionResult Index() => View();
}
