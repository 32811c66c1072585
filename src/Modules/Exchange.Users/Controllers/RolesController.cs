using Exchange.Users.Contracts;
using Exchange.Users.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Users.Controllers;

/// <summary>Every permission that the modules declare, and which role has it.</summary>
[Area("Exchange.Users")]
[Authorize(UsersPermissions.ViewRolesName)]
internal sealed class RolesController : Controller
{
    private readonly UserAdministration _users;

    public RolesController(UserAdministration users) => _users = users;

    [HttpGet("/Admin/Users/Roles")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await _users.GetRoleTableAsync(cancellationToken));
}
