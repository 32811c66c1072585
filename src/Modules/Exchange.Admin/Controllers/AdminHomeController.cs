using Exchange.Framework.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Admin.Controllers;

/// <summary>First page of the operator's desk: what the modules put into its zone.</summary>
[Area("Exchange.Admin")]
[Authorize(OperatorPermissions.AccessAdminPanelName)]
internal sealed class AdminHomeController : Controller
{
    [HttpGet("Admin")]
    public IActionResult Index() => View();
}
