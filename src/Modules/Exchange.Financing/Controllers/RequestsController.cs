using System.Text;
using Exchange.Financing.Domain;
using Exchange.Financing.Services;
using Exchange.Financing.ViewModels;
using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Controllers;

/// <summary>Dossiers that the acting lender got. Those of others are not found.</summary>
[Area("Exchange.Financing")]
[Authorize]
[Route("desk/financing/requests")]
internal sealed class RequestsController : Controller
{
    private readonly LenderDesk _desk;
    private readonly LenderInbox _inbox;
    private readonly AnswerMail _mail;
    private readonly LenderNotes _notes;
    private readonly JointCases _joint;
    private readonly ICurrentParty _party;
    private readonly IFileStore _files;
    private readonly IStringLocalizer<RequestsController> S;

    public RequestsController(
        LenderDesk desk, LenderInbox inbox, AnswerMail mail, LenderNotes notes, JointCases joint, ICurrentParty party, IFileStore files,
        IStringLocalizer<RequestsController> localizer)
    {
        _inbox = inbox;
        _mail = mail;
        _notes = notes;
        _joint = joint;
        _files = files;
        _desk = desk;
        _party = party;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(InboxFilter filter, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _inbox.ListAsync(await _party.GetAsync(cancellationToken), filter, page, cancellationToken));

    /// <summary>The list as it is filtered, for a spreadsheet.</summary>
    [HttpGet("export")]
    public async Task<IActionResult> Export(InboxFilter filter, CancellationToken cancellationToken)
    {
        var text = await _inbox.WriteAsync(await _party.GetAsync(cancellationToken), filter, cancellationToken);
        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", "financing-requests.csv");
    }

    [HttpGet("{id:guid}")]
    public Task<IActionResult> Show(Guid id, int page = 1, CancellationToken cancellationToken = default) => ShowAsync(id, null, null, page, cancellationToken);

    /// <summary>The whole dossier with the answer beside it. Every reading is recorded and shown to the firm.</summary>
    [HttpGet("{id:guid}/whole")]
    public async Task<IActionResult> Whole(Guid id, int page = 1, CancellationToken cancellationToken = default) =>
        await _desk.OpenAsync(await _party.GetAsync(cancellationToken), id, cancellationToken) is { } whole ? await ShowAsync(id, null, whole, page, cancellationToken) : NotFound();

    /// <summary>Every opening is recorded and shown to the firm.</summary>
    [HttpGet("{id:guid}/documents/{document:guid}")]
    public async Task<IActionResult> Document(Guid id, Guid document, CancellationToken cancellationToken) => DocumentDownload.Of(
        this, _files, await _desk.OpenDocumentAsync(await _party.GetAsync(cancellationToken), id, document, cancellationToken));

    /// <summary>The joint case to which the firm has invited the lender.</summary>
    [HttpGet("{id:guid}/joint")]
    public async Task<IActionResult> Joint(Guid id, int page = 1, CancellationToken cancellationToken = default) =>
        await _joint.ShowAsync(await _party.GetAsync(cancellationToken), id, page, cancellationToken) is { } room ? View(room) : NotFound();

    [HttpPost("{id:guid}/joint"), Once]
    public async Task<IActionResult> Join(Guid id, bool join, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return this.AfterCommand(
            await _joint.JoinAsync(acting, id, join, cancellationToken), S, join ? S["You take part in the joint case."] : S["You have left the joint case."], ToJoint(id));
    }

    [HttpPost("{id:guid}/joint/ask"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Ask(Guid id, string? text, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return this.AfterCommand(
            await _joint.AskAsync(acting, id, text, cancellationToken), S, S["The question is sent. All who take part read the answer."], ToJoint(id));
    }

    [HttpPost("{id:guid}/ask-to-see"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> AskToSee(Guid id, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return this.AfterCommand(
            await _desk.AskToSeeAsync(acting, id, cancellationToken), S, S["The firm is asked. You will be told when it opens the dossier."], ToRequest(id));
    }

    [HttpPost("{id:guid}/answer"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Answer(Guid id, [Bind(Prefix = "Form")] AnswerForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            if (await _desk.AnswerAsync(acting, id, form, cancellationToken) is not { } problems)
            {
                return NotFound();
            }

            if (problems.Count == 0)
            {
                this.DraftDone($"financing-answer-{id:N}");
                this.Notice(S["Your answer is sent. The firm sees it at once; no other lender does."]);
                return ToRequest(id);
            }

            foreach (var problem in problems)
            {
                ModelState.AddResult(problem with { Field = problem.Field is null ? null : $"Form.{problem.Field}" }, S);
            }

            if (problems[0].Error == DossierTexts.Stale)
            {
                Response.StatusCode = 409;
            }
        }

        return await ShowAsync(id, form, null, 1, cancellationToken);
    }

    /// <summary>Who is in charge, and what the lender's people write down for themselves.</summary>
    [HttpPost("{id:guid}/note"), Once]
    public async Task<IActionResult> Note(Guid id, [Bind(Prefix = "Note")] NoteForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return this.AfterCommand(await _notes.WriteAsync(acting, id, form, cancellationToken), S, S["Kept. Only your own colleagues read it."], ToRequest(id));
    }

    /// <summary>The request and the own answer as an e-mail to the person who asks for it.</summary>
    [HttpPost("{id:guid}/mail"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Mail(Guid id, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        if (await _desk.ShowAsync(acting, id, null, null, 1, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        return this.AfterCommand(await _mail.SendAsync(page, cancellationToken), S, S["Sent to your own e-mail address."], ToRequest(id));
    }

    /// <summary>Whether the outcome is as the firm has recorded it.</summary>
    [HttpPost("{id:guid}/outcome"), Once]
    public async Task<IActionResult> Outcome(Guid id, bool confirm, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return this.AfterCommand(
            await _desk.ConfirmAsync(acting, id, confirm, cancellationToken), S, S["Thank you. The firm is told what you said."], ToRequest(id));
    }

    private RedirectToActionResult ToRequest(Guid id) => RedirectToAction(nameof(Show), new { id });

    private RedirectToActionResult ToJoint(Guid id) => RedirectToAction(nameof(Joint), new { id });

    private async Task<IActionResult> ShowAsync(Guid id, AnswerForm? typed, WholeDossier? whole, int coursePage, CancellationToken cancellationToken)
    {
        var acting = await _party.GetAsync(cancellationToken);
        if (await _desk.ShowAsync(acting, id, typed, whole, coursePage, cancellationToken) is not { } page || acting is null)
        {
            return NotFound();
        }

        page = page with
        {
            Note = (await _notes.FindAsync(acting.Party.Id, [id], cancellationToken)).GetValueOrDefault(id),
            Colleagues = await _notes.ColleaguesAsync(acting.Party.Id, cancellationToken),
        };
        page.Form.Version = page.Request.Version;
        ModelState.Remove("Form.Version");
        return View(nameof(Show), page);
    }
}
