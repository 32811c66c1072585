using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Providers.Services;
using Exchange.Providers.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Providers.Controllers;

/// <summary>The lead inbox of a provider, and one's own questions. Who is neither asker nor provider finds nothing.</summary>
[Area("Exchange.Providers")]
[Authorize]
[Route("desk/leads")]
internal sealed class LeadsController : Controller
{
    private readonly ProviderLeads _leads;
    private readonly ICurrentParty _party;
    private readonly IStringLocalizer<LeadsController> S;

    public LeadsController(ProviderLeads leads, ICurrentParty party, IStringLocalizer<LeadsController> localizer)
    {
        _leads = leads;
        _party = party;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string? box, int page, CancellationToken cancellationToken) =>
        View(await _leads.ListAsync(string.Equals(box, "sent", StringComparison.OrdinalIgnoreCase), PageNumber.Of(page), cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await _leads.FindAsync(id, new TextForm(), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{id:guid}"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Answer(Guid id, [Bind(Prefix = nameof(LeadPage.Form))] TextForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var result = await _leads.AnswerAsync(acting.Party.Id, id, form, cancellationToken);
            if (result is null)
            {
                return NotFound();
            }

            if (result.Succeeded)
            {
                this.DraftDone($"lead-{id:N}");
                this.Notice(S["Your answer has been sent."]);
                return RedirectToAction(nameof(Show), new { id = id.ToString("N") });
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"{nameof(LeadPage.Form)}.{result.Field}" }, S);
        }

        return await _leads.FindAsync(id, form, cancellationToken) is { } page ? View(nameof(Show), page) : NotFound();
    }
}
