using Exchange.Admin.Contracts;
using Exchange.Framework.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Admin.Controllers;

/// <summary>Every permission there is, as the modules declare them; which role has which is set on the roles' page.</summary>
[Area("Exchange.Admin")]
[Authorize(AdminPermissions.ViewAuditTrailName)]
internal sealed class PermissionsController : Controller
{
    private readonly IEnumerable<IPermissionProvider> _providers;

    public PermissionsController(IEnumerable<IPermissionProvider> providers) => _providers = providers;

    [HttpGet("Admin/Permissions")]
    public IActionResult Index() => View(_providers.SelectMany(p => p.GetPermissions()).OrderBy(p => p.Name, StringComparer.Ordinal).ToList());
}
