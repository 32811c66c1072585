using Exchange.Framework.Mvc;
using Exchange.Users.Contracts;
using Exchange.Users.Services;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Users.Controllers;

[Area("Exchange.Users")]
[Authorize(UsersPermissions.ManageUsersName)]
[Route("/Admin/Users")]
internal sealed class AdminUsersController : Controller
{
    private readonly UserAdministration _users;
    private readonly IStringLocalizer<AdminUsersController> S;

    public AdminUsersController(UserAdministration users, IStringLocalizer<AdminUsersController> localizer)
    {
        _users = users;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, string? role, int page, CancellationToken cancellationToken) => View(new UserListModel(
        await _users.SearchAsync(q, role, page, cancellationToken), q, role, await _users.GetRoleNamesAsync(cancellationToken)));

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) =>
        await _users.FindAsync(id, cancellationToken) is { } user ? View(user) : NotFound();

    /// <summary>A form, not a link: looking is on record.</summary>
    [HttpPost("{id}/address"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> ShowAddress(string id, CancellationToken cancellationToken) =>
        await _users.ShowAddressAsync(id, cancellationToken) is { } user ? View(nameof(Show), user) : NotFound();

    [HttpPost("{id}/roles")]
    public async Task<IActionResult> SaveRoles(string id, string[] roles, string[] seen, CancellationToken cancellationToken) =>
        Done(id, await _users.SaveRolesAsync(id, roles, seen, cancellationToken), "The roles are saved. They count within a minute.");

    [HttpPost("{id}/lock")]
    public async Task<IActionResult> Lock(string id, CancellationToken cancellationToken) =>
        Done(id, await _users.LockAsync(id, cancellationToken), "The account is locked and signed out everywhere.");

    [HttpPost("{id}/unlock")]
    public async Task<IActionResult> Unlock(string id, CancellationToken cancellationToken) =>
        Done(id, await _users.UnlockAsync(id, cancellationToken), "The account is unlocked.");

    [HttpPost("{id}/end-sessions")]
    public async Task<IActionResult> EndSessions(string id, CancellationToken cancellationToken) =>
        Done(id, await _users.EndSessionsAsync(id, cancellationToken), "All devices of the account were signed out.");

    private RedirectToActionResult Done(string id, Result result, string notice)
    {
        if (result.Succeeded)
        {
            this.Notice(S[notice]);
        }
        else
        {
            this.ShowProblem(result, S);
        }

        return RedirectToAction(nameof(Show), new { id });
    }
}
