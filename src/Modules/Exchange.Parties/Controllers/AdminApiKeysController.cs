using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Parties.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Parties.Controllers;

/// <summary>The operator sees which organisation has which keys, and can end one.</summary>
[Area("Exchange.Parties")]
[Route("Admin/ApiKeys")]
[Authorize(PartyPermissions.ManageApiKeysName)]
internal sealed class AdminApiKeysController : Controller
{
    private readonly ApiKeyDesk _keys;
    private readonly IStringLocalizer<AdminApiKeysController> S;

    public AdminApiKeysController(ApiKeyDesk keys, IStringLocalizer<AdminApiKeysController> localizer)
    {
        _keys = keys;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string? show, string? q, int page, CancellationToken cancellationToken) =>
        View(await _keys.ListAsync(show, q, page, cancellationToken));

    [HttpPost("{id:guid}/revoke"), Once]
    public async Task<IActionResult> Revoke(Guid id, string? reason, CancellationToken cancellationToken) => this.AfterCommand(
        await _keys.RevokeForOperatorAsync(id, reason, cancellationToken), S, S["The key no longer works. The organisation has been told."], RedirectToAction(nameof(Index)));
}
