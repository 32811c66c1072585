using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Framework.PageCaching;
using Exchange.Needs.Contracts;
using Exchange.Needs.Services;
using Exchange.Needs.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.Controllers;

/// <summary>The public page of a need, and the ways to answer it and to ask for its details.</summary>
[Area("Exchange.Needs")]
[Authorize]
[EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
[Route("needs/{number}")]
internal sealed class NeedsController : Controller
{
    private const string Draft = "need-answer";

    private readonly NeedPages _pages;
    private readonly NeedAnswers _answers;
    private readonly NeedDetails _details;
    private readonly ICurrentParty _party;
    private readonly IAuthorizationService _authorization;
    private readonly IStringLocalizer<NeedsController> S;

    public NeedsController(
        NeedPages pages, NeedAnswers answers, NeedDetails details, ICurrentParty party, IAuthorizationService authorization,
        IStringLocalizer<NeedsController> localizer)
    {
        _pages = pages;
        _answers = answers;
        _details = details;
        _party = party;
        _authorization = authorization;
        S = localizer;
    }

    [HttpGet(""), AllowAnonymous, CachedPage]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken)
    {
        var mayReview = (await _authorization.AuthorizeAsync(User, NeedPermissions.ReviewNeedsName)).Succeeded;
        return await _pages.ShowAsync(number, mayReview, cancellationToken) is { } page ? View(page) : NotFound();
    }

    [HttpGet("answer")]
    public async Task<IActionResult> Answer(string number, CancellationToken cancellationToken) =>
        await _pages.FindAsync(number, mayReview: false, cancellationToken) switch
        {
            null => NotFound(),
            { MyAnswer: { } mine } => Redirect($"/desk/needs/answers/{mine:N}"),
            var page => await AnswerViewAsync(page, new AnswerForm(), cancellationToken),
        };

    [HttpPost("answer"), Once, ForManagers]
    [EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Answer(string number, [Bind(Prefix = "Form")] AnswerForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            if (await _answers.SendAsync(acting, number, form, cancellationToken) is not { } sent)
            {
                return NotFound();
            }

            if (sent.Succeeded)
            {
                this.DraftDone(Draft);
                this.Notice(S["Your answer has been sent. Only the firm reads it."]);
                return Redirect($"/desk/needs/answers/{sent.Value:N}");
            }

            ModelState.AddResult(sent with { Field = sent.Field is null ? null : $"Form.{sent.Field}" }, S);
        }

        return await _pages.FindAsync(number, mayReview: false, cancellationToken) is { } page ? await AnswerViewAsync(page, form, cancellationToken) : NotFound();
    }

    [HttpGet("details")]
    public async Task<IActionResult> Details(string number, CancellationToken cancellationToken) =>
        await _details.ShowAsync(number, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("details"), Once, ForManagers]
    [EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Details(string number, [Bind(Prefix = "Form")] AccessForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            if (await _details.AskAsync(acting, number, form, cancellationToken) is not { } asked)
            {
                return NotFound();
            }

            if (asked.Succeeded)
            {
                this.Notice(S["The firm has been asked. You will be told what it has decided."]);
                return RedirectToAction(nameof(Show), new { number });
            }

            ModelState.AddResult(asked with { Field = asked.Field is null ? null : $"Form.{asked.Field}" }, S);
        }

        return await _details.ShowAsync(number, form, cancellationToken) is { } page ? View(page) : NotFound();
    }

    private async Task<ViewResult> AnswerViewAsync(NeedPage page, AnswerForm form, CancellationToken cancellationToken)
    {
        var acting = await _party.GetAsync(cancellationToken);
        var obstacle = (page, acting) switch
        {
            ({ TakesAnswers: false }, _) => "This need takes no answers any more.",
            (_, null) => "Register your organisation or yourself as a party first: the firm is told who answers.",
            (_, { CanManage: false }) => "Your role in this organisation is to read. Ask a colleague who manages its inquiries.",
            ({ IsMine: true }, _) => "This need is your own organisation's.",
            (_, { Party.IsVerified: false }) => "Firms hear from verified parties only. Have your organisation verified first.",
            _ => null,
        };
        return View("Answer", new AnswerPage(page, acting, obstacle, form, obstacle is null ? await _answers.BasesAsync(acting?.Party.Id, cancellationToken) : []));
    }
}
