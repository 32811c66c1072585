using System.Text;
using Exchange.Events.Domain;
using Exchange.Events.Services;
using Exchange.Events.ViewModels;
using Exchange.Framework.Mvc;
using Exchange.Framework.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace Exchange.Events.Controllers;

/// <summary>Runs an event: participants, check-in, materials, matchmaking. For others it is not there.</summary>
[Area("Exchange.Events")]
[Authorize]
[Route("desk/events/hosting/{id:guid}")]
internal sealed class HostingController : Controller
{
    private readonly Hosting _hosting;
    private readonly HostAccess _hosts;
    private readonly SignUps _signUps;
    private readonly CheckIns _checkIns;
    private readonly Materials _materials;
    private readonly Matchmaking _matchmaking;
    private readonly MatchQueries _matches;
    private readonly IAuthorizationService _authorization;
    private readonly IStringLocalizer<HostingController> S;

    public HostingController(
        Hosting hosting, HostAccess hosts, SignUps signUps, CheckIns checkIns, Materials materials, Matchmaking matchmaking, MatchQueries matches,
        IAuthorizationService authorization, IStringLocalizer<HostingController> localizer)
    {
        _hosting = hosting;
        _hosts = hosts;
        _signUps = signUps;
        _checkIns = checkIns;
        _materials = materials;
        _matchmaking = matchmaking;
        _matches = matches;
        _authorization = authorization;
        S = localizer;
    }

    /// <summary>Who comes from the operator's list stays in its frame; the party that organises is on its own desk.</summary>
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if ((await _authorization.AuthorizeAsync(User, EventPermissions.ManageEventsName)).Succeeded)
        {
            AdminFrame.Use(HttpContext);
        }

        await base.OnActionExecutionAsync(context, next);
    }

    [HttpGet("")]
    public async Task<IActionResult> People(Guid id, string? show, string? q, int page = 1, CancellationToken cancellationToken = default) =>
        await _hosting.PeopleAsync(id, show, q, page, cancellationToken) is { } people ? View(people) : NotFound();

    [HttpGet("attendance.csv")]
    public async Task<IActionResult> Attendance(Guid id, CancellationToken cancellationToken) =>
        await _hosting.WriteAttendanceAsync(id, cancellationToken) is { } text ? Csv(text, "attendance.csv") : NotFound();

    [HttpGet("check-in")]
    public async Task<IActionResult> CheckIn(Guid id, CancellationToken cancellationToken) =>
        await _hosting.CheckInPageAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>By the code that stands on the ticket.</summary>
    [HttpPost("check-in"), Once]
    public async Task<IActionResult> CheckIn(Guid id, string? code, CancellationToken cancellationToken) =>
        await RunsAsync(id, cancellationToken) && await _checkIns.CheckInAsync(id, code, cancellationToken) is { } result
            ? Told(result, result.Succeeded ? S["{0} is checked in.", result.Value.Name] : "", $"/desk/events/hosting/{id:N}/check-in")
            : NotFound();

    /// <summary>From the list.</summary>
    [HttpPost("people/{person:guid}/check-in"), Once]
    public async Task<IActionResult> CheckInPerson(Guid id, Guid person, CancellationToken cancellationToken) =>
        await RunsAsync(id, cancellationToken) && await _checkIns.CheckInAsync(id, person, cancellationToken) is { } result
            ? Told(result, result.Succeeded ? S["{0} is checked in.", result.Value.Name] : "", $"/desk/events/hosting/{id:N}")
            : NotFound();

    [HttpPost("people/{person:guid}/take-back"), Once]
    public async Task<IActionResult> TakeBack(Guid id, Guid person, CancellationToken cancellationToken) =>
        await RunsAsync(id, cancellationToken) && await _checkIns.TakeBackAsync(id, person, cancellationToken) is { } result
            ? Told(result, S["The check-in is taken back."], $"/desk/events/hosting/{id:N}")
            : NotFound();

    [HttpPost("cancel"), Once]
    public async Task<IActionResult> Cancel(Guid id, string? reason, CancellationToken cancellationToken) =>
        await RunsAsync(id, cancellationToken) && await _signUps.CancelEventAsync(id, reason ?? "", cancellationToken) is { } result
            ? Told(result, S["The event is cancelled. Everybody who signed up is told."], $"/desk/events/hosting/{id:N}")
            : NotFound();

    [HttpGet("materials")]
    public async Task<IActionResult> Materials(Guid id, CancellationToken cancellationToken) => await _hosting.HeadAsync(id, cancellationToken) is { } head
        ? View(new MaterialsPage(head, await _materials.ListAsync(id, cancellationToken)))
        : NotFound();

    [HttpPost("materials"), Once]
    public async Task<IActionResult> AddMaterial(Guid id, IFormFile? file, string? title, MaterialAccess access, CancellationToken cancellationToken) =>
        await RunsAsync(id, cancellationToken)
            ? Told(
                await _materials.AddAsync(id, file, title, Enum.IsDefined(access) ? access : MaterialAccess.Participants, cancellationToken), S["The file is added."],
                $"/desk/events/hosting/{id:N}/materials")
            : NotFound();

    [HttpPost("materials/{file:guid}/remove"), Once]
    public async Task<IActionResult> RemoveMaterial(Guid id, Guid file, CancellationToken cancellationToken) =>
        await RunsAsync(id, cancellationToken) && await _materials.RemoveAsync(id, file, cancellationToken)
            ? Told(Result.Success, S["The file is taken away."], $"/desk/events/hosting/{id:N}/materials")
            : NotFound();

    [HttpGet("matchmaking")]
    public async Task<IActionResult> Matchmaking(Guid id, CancellationToken cancellationToken) =>
        await _matches.ShowAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("matchmaking.csv")]
    public async Task<IActionResult> Report(Guid id, CancellationToken cancellationToken) =>
        await _matches.WriteReportAsync(id, cancellationToken) is { } text ? Csv(text, "matchmaking.csv") : NotFound();

    [HttpPost("matchmaking/invite"), Once]
    public async Task<IActionResult> Invite(Guid id, string? name, CancellationToken cancellationToken) =>
        await RunsAsync(id, cancellationToken) && await _matchmaking.InviteAsync(id, name, cancellationToken) is { } result
            ? Matched(id, result, S["The party is invited and has been told."])
            : NotFound();

    [HttpPost("matchmaking/plan"), Once]
    public async Task<IActionResult> Plan(Guid id, CancellationToken cancellationToken) =>
        await RunsAsync(id, cancellationToken) && await _matchmaking.PlanAsync(id, cancellationToken) is { } result
            ? Matched(id, result, result.Succeeded ? S["{0} meetings were planned.", result.Value] : "")
            : NotFound();

    [HttpPost("matchmaking/meetings"), Once]
    public async Task<IActionResult> Put(Guid id, Guid firm, Guid financier, int slot, CancellationToken cancellationToken) =>
        await RunsAsync(id, cancellationToken) && await _matchmaking.PutAsync(id, firm, financier, slot, cancellationToken) is { } result
            ? Matched(id, result, S["The meeting is planned."])
            : NotFound();

    [HttpPost("matchmaking/meetings/{meeting:guid}/take-off"), Once]
    public async Task<IActionResult> TakeOff(Guid id, Guid meeting, CancellationToken cancellationToken) =>
        await RunsAsync(id, cancellationToken) && await _matchmaking.TakeOffAsync(id, meeting, cancellationToken) is { } result
            ? Matched(id, result, S["The meeting is taken off the plan."])
            : NotFound();

    [HttpPost("matchmaking/meetings/{meeting:guid}/outcome"), Once]
    public async Task<IActionResult> Outcome(Guid id, Guid meeting, OutcomeForm form, CancellationToken cancellationToken)
    {
        if (!await RunsAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var result = ModelState.IsValid
            ? await _matchmaking.TellOutcomeAsync(meeting, (firm, _) => firm.EventId == id, form.Outcome!.Value, form.Note, form.FollowUpOn, cancellationToken)
            : Result.Fail("Say what came of it.");
        return result is null ? NotFound() : Matched(id, result, S["Saved. Both parties read it."]);
    }

    [HttpPost("matchmaking/meetings/{meeting:guid}/followed-up"), Once]
    public async Task<IActionResult> FollowedUp(Guid id, Guid meeting, CancellationToken cancellationToken) =>
        await RunsAsync(id, cancellationToken) && await _matchmaking.FollowUpAsync(meeting, (firm, _) => firm.EventId == id, cancellationToken) is { } result
            ? Matched(id, result, S["Saved."])
            : NotFound();

    private async Task<bool> RunsAsync(Guid id, CancellationToken cancellationToken) => await _hosts.FindAsync(id, cancellationToken) is not null;

    private RedirectResult Matched(Guid id, Result result, string done) => Told(result, done, $"/desk/events/hosting/{id:N}/matchmaking");

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

    private static FileContentResult Csv(string text, string name) =>
        new([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8") { FileDownloadName = name };
}
