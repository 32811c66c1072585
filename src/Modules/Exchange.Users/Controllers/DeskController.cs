using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Users.Controllers;

/// <summary>"My desk": what the modules have for the signed-in person.</summary>
[Area("Exchange.Users")]
[Authorize]
internal sealed class DeskController : Controller
{
    [HttpGet("/desk")]
    public IActionResult Index() => View();
}
