using Exchange.Events.Services;
using Exchange.Events.ViewModels;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Events.Controllers;

/// <summary>What a person has signed up for, and what their party takes part in or proposes.</summary>
[Area("Exchange.Events")]
[Authorize]
[Route("desk/events")]
internal sealed class MyEventsController : Controller
{
    private readonly Tickets _tickets;
    private readonly SignUps _signUps;
    private readonly MatchQueries _matches;
    private readonly Matchmaking _matchmaking;
    private readonly Hosting _hosting;
    private readonly Proposals _proposals;
    private readonly ITaxonomy _taxonomy;
    private readonly ICurrentParty _party;
    private readonly ICurrentUser _user;
    private readonly IStringLocalizer<MyEventsController> S;

    public MyEventsController(
        Tickets tickets, SignUps signUps, MatchQueries matches, Matchmaking matchmaking, Hosting hosting, Proposals proposals, ITaxonomy taxonomy, ICurrentParty party,
        ICurrentUser user, IStringLocalizer<MyEventsController> localizer)
    {
        _tickets = tickets;
        _signUps = signUps;
        _matches = matches;
        _matchmaking = matchmaking;
        _hosting = hosting;
        _proposals = proposals;
        _taxonomy = taxonomy;
        _party = party;
        _user = user;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default)
    {
        var tickets = await _tickets.ListAsync(_user.Id!, page, cancellationToken);
        return await _party.GetAsync(cancellationToken) is { } acting
            ? View(new MyEventsPage(
                tickets, await _matches.ListOfPartyAsync(acting.Party.Id, cancellationToken),
                acting.CanManage ? await _hosting.ListOfPartyAsync(acting.Party.Id, cancellationToken) : [],
                await _proposals.ListOfPartyAsync(acting.Party.Id, cancellationToken), acting.CanManage))
            : View(new MyEventsPage(tickets, [], [], [], MayPropose: false));
    }

    [HttpGet("tickets/{id:guid}")]
    public async Task<IActionResult> Ticket(Guid id, CancellationToken cancellationToken) =>
        await _tickets.FindAsync(id, _user.Id!, cancellationToken) is { } ticket ? View(ticket) : NotFound();

    /// <summary>The QR code as a picture of its own; it is the person's alone and is not kept by caches.</summary>
    [HttpGet("tickets/{id:guid}/qr.svg"), ResponseCache(NoStore = true)]
    public async Task<IActionResult> TicketQr(Guid id, CancellationToken cancellationToken) =>
        await _tickets.DrawAsync(id, _user.Id!, cancellationToken) is { } picture ? Content(picture, "image/svg+xml") : NotFound();

    [HttpPost("tickets/{id:guid}/withdraw"), Once]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken) =>
        await _signUps.WithdrawAsync(id, _user.Id!, cancellationToken) is { } result
            ? Told(result, S["You have given your place back."], $"/desk/events/tickets/{id:N}")
            : NotFound();

    [HttpGet("propose")]
    public async Task<IActionResult> Propose(CancellationToken cancellationToken) => await _party.GetAsync(cancellationToken) is { CanManage: true } acting
        ? View(new ProposePage(new ProposalForm(), acting.Party.IsVerified))
        : Forbid();

    [HttpPost("propose"), Once]
    public async Task<IActionResult> Propose([Bind(Prefix = nameof(ProposePage.Form))] ProposalForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        if (ModelState.IsValid && form.WrongTime() is { } wrong)
        {
            ModelState.AddModelError(wrong.Field, S[wrong.Error]);
        }

        if (ModelState.IsValid)
        {
            var result = await _proposals.ProposeAsync(acting, form.Read(), cancellationToken);
            if (result.Succeeded)
            {
                this.DraftDone("event-proposal");
                this.Notice(S["The proposal has been sent. You are told when it is decided."]);
                return RedirectToAction(nameof(Index));
            }

            ModelState.AddResult(result, S);
        }

        return View(new ProposePage(form, acting.Party.IsVerified));
    }

    [HttpGet("guests/{id:guid}")]
    public async Task<IActionResult> Guest(Guid id, CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { } acting && await _matches.ShowGuestAsync(id, acting, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("guests/{id:guid}"), Once]
    public async Task<IActionResult> Accept(Guid id, [Bind(Prefix = "Form")] WishForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        var result = ModelState.IsValid
            ? await _matchmaking.AcceptAsync(id, acting.Party.Id, form.Read(code => _taxonomy.Find(code) is not null), cancellationToken)
            : Result.Fail("Look at the fields that are marked.");
        if (result is null || await _matches.ShowGuestAsync(id, acting, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(S["You take part. Your meetings appear here when they are planned."]);
            return RedirectToAction(nameof(Guest), new { id = id.ToString("N") });
        }

        ModelState.AddResult(result with { Field = result.Field is null ? null : $"Form.{result.Field}" }, S);
        return View(nameof(Guest), page with { Typed = form });
    }

    [HttpPost("guests/{id:guid}/decline"), Once]
    public async Task<IActionResult> Decline(Guid id, CancellationToken cancellationToken) => await _party.GetAsync(cancellationToken) is not { CanManage: true } acting
        ? Forbid()
        : await _matchmaking.DeclineAsync(id, acting.Party.Id, cancellationToken) is { } result
            ? Told(result, S["You have declined. Your meetings are taken off the plan."], $"/desk/events/guests/{id:N}")
            : NotFound();

    [HttpPost("guests/{id:guid}/meetings/{meeting:guid}/outcome"), Once]
    public async Task<IActionResult> Outcome(Guid id, Guid meeting, OutcomeForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        var partyId = acting.Party.Id;
        var result = ModelState.IsValid
            ? await _matchmaking.TellOutcomeAsync(
                meeting, (firm, financier) => firm.PartyId == partyId || financier.PartyId == partyId, form.Outcome!.Value, form.Note, form.FollowUpOn, cancellationToken)
            : Result.Fail("Say what came of it.");
        return result is null ? NotFound() : Told(result, S["Saved. The other party reads it too."], $"/desk/events/guests/{id:N}");
    }

    [HttpPost("guests/{id:guid}/meetings/{meeting:guid}/followed-up"), Once]
    public async Task<IActionResult> FollowedUp(Guid id, Guid meeting, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        var partyId = acting.Party.Id;
        return await _matchmaking.FollowUpAsync(meeting, (firm, financier) => firm.PartyId == partyId || financier.PartyId == partyId, cancellationToken) is { } result
            ? Told(result, S["Saved."], $"/desk/events/guests/{id:N}")
            : NotFound();
    }

    private RedirectResult Told(Result result, string done, string url)
    {
        if (result.Succeeded)
        {
            this.Notice(done);
        }
        else
        {
            this.ShowProblem(result, S);
        }

        return Redirect(url);
    }
}
