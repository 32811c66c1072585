using Exchange.Framework.Mvc;
using Exchange.Investing.Domain;
using Exchange.Investing.Services;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Investing.Controllers;

/// <summary>The owner's side: who is interested in the party's listings, named only after both have agreed.</summary>
[Area("Exchange.Investing")]
[Authorize]
[Route("desk/interest")]
internal sealed class InterestController : Controller
{
    private readonly Interests _interests;
    private readonly InvestingQueries _queries;
    private readonly ICurrentParty _party;
    private readonly IStringLocalizer<InterestController> S;

    public InterestController(Interests interests, InvestingQueries queries, ICurrentParty party, IStringLocalizer<InterestController> localizer)
    {
        _interests = interests;
        _queries = queries;
        _party = party;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(InterestState? state, int page = 1, CancellationToken cancellationToken = default) =>
        await _party.GetAsync(cancellationToken) is { } acting
            ? View(await _queries.ListReceivedAsync(acting, state is { } s && Enum.IsDefined(s) ? s : null, page, cancellationToken))
            : View("NoParty");

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { } acting && await _queries.ShowReceivedAsync(acting, id, cancellationToken) is { } page
            ? View(page)
            : NotFound();

    [HttpPost("{id:guid}/agree"), Once]
    public async Task<IActionResult> Agree(Guid id, long version, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return After(id, await _interests.AgreeAsync(acting.Party.Id, InterestSide.Owner, id, version, cancellationToken), S["You agree. When the investor agrees too, each sees who the other is."]);
    }

    [HttpPost("{id:guid}/end"), Once]
    public async Task<IActionResult> End(Guid id, long version, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return After(id, await _interests.EndAsync(acting.Party.Id, InterestSide.Owner, id, version, cancellationToken), S["The interest has ended. The investor is told."]);
    }

    private IActionResult After(Guid id, Result? result, string notice) =>
        this.AfterCommand(result, S, notice, RedirectToAction(nameof(Show), new { id = id.ToString("N") }));
}
