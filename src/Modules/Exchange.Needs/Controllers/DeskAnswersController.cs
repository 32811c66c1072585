using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Needs.Services;
using Exchange.Needs.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.Controllers;

/// <summary>An answer and what is asked back, for its two sides. Who is of neither finds nothing.</summary>
[Area("Exchange.Needs")]
[Authorize]
[Route("desk/needs/answers")]
[EnableRateLimiting(ExchangeApplication.WriteRateLimit)]
internal sealed class DeskAnswersController : Controller
{
    private readonly NeedAnswers _answers;
    private readonly ICurrentParty _party;
    private readonly IStringLocalizer<DeskAnswersController> S;

    public DeskAnswersController(NeedAnswers answers, ICurrentParty party, IStringLocalizer<DeskAnswersController> localizer)
    {
        _answers = answers;
        _party = party;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) =>
        View(await _answers.ListGivenAsync(await _party.GetAsync(cancellationToken), page, cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Thread(Guid id, CancellationToken cancellationToken) => await ViewAsync(id, null, cancellationToken);

    [HttpPost("{id:guid}/write"), Once, ForManagers]
    public async Task<IActionResult> Write(Guid id, [Bind(Prefix = "Form")] MessageForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            if (await _answers.WriteAsync(acting.Party.Id, id, form, cancellationToken) is not { } written)
            {
                return NotFound();
            }

            if (written.Succeeded)
            {
                this.DraftDone($"need-message-{id:N}");
                this.Notice(S["Your message has been sent."]);
                return RedirectToAction(nameof(Thread), new { id = id.ToString("N") });
            }

            // The page shows the correspondence as it is now and carries its version: a second sending has seen it.
            Response.StatusCode = written.Error == NeedTexts.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            ModelState.AddResult(written with { Field = written.Field is null ? null : $"Form.{written.Field}" }, S);
        }

        return await ViewAsync(id, form, cancellationToken);
    }

    [HttpPost("{id:guid}/accept"), ForManagers]
    public Task<IActionResult> Accept(Guid id, long version, CancellationToken cancellationToken) =>
        DoneAsync(id, party => _answers.AcceptAsync(party, id, version, cancellationToken), S["You have accepted the answer."], cancellationToken);

    [HttpPost("{id:guid}/decline"), ForManagers]
    public Task<IActionResult> Decline(Guid id, DeclineForm form, CancellationToken cancellationToken) =>
        DoneAsync(id, party => _answers.DeclineAsync(party, id, form, cancellationToken), S["You have declined the answer; the reason is told."], cancellationToken);

    [HttpPost("{id:guid}/agree"), ForManagers]
    public Task<IActionResult> Agree(Guid id, long version, CancellationToken cancellationToken) =>
        DoneAsync(id, party => _answers.AgreeAsync(party, id, version, cancellationToken), S["You agree to get in touch."], cancellationToken);

    [HttpPost("{id:guid}/withdraw"), ForManagers]
    public Task<IActionResult> Withdraw(Guid id, long version, CancellationToken cancellationToken) =>
        DoneAsync(id, party => _answers.WithdrawAsync(party, id, version, cancellationToken), S["Your answer is withdrawn."], cancellationToken);

    private async Task<IActionResult> ViewAsync(Guid id, MessageForm? form, CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { } acting && await _answers.ShowAsync(acting, id, form, cancellationToken) is { } page
            ? View(nameof(Thread), page)
            : NotFound();

    private async Task<IActionResult> DoneAsync(Guid id, Func<Guid, Task<Result?>> command, string notice, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            this.ShowProblem(S["Nothing was changed: the text is too long or a date is not valid."]);
            return RedirectToAction(nameof(Thread), new { id = id.ToString("N") });
        }

        return this.AfterCommand(await command(acting.Party.Id), S, notice, RedirectToAction(nameof(Thread), new { id = id.ToString("N") }));
    }
}
