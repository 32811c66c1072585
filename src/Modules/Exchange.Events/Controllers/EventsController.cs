using System.Text;
using Exchange.Events.Domain;
using Exchange.Events.Services;
using Exchange.Events.ViewModels;
using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Events.Controllers;

/// <summary>Lists, the year, calendar files and sign-up. The texts themselves are read in the content.</summary>
[Area("Exchange.Events")]
internal sealed class EventsController : Controller
{
    private readonly EventLists _lists;
    private readonly EventCalendarFile _calendar;
    private readonly SignUps _signUps;
    private readonly Matchmaking _matchmaking;
    private readonly IUserContacts _contacts;
    private readonly ICurrentParty _party;
    private readonly ICurrentUser _user;
    private readonly IStringLocalizer<EventsController> S;

    public EventsController(
        EventLists lists, EventCalendarFile calendar, SignUps signUps, Matchmaking matchmaking, IUserContacts contacts, ICurrentParty party, ICurrentUser user,
        IStringLocalizer<EventsController> localizer)
    {
        _lists = lists;
        _calendar = calendar;
        _signUps = signUps;
        _matchmaking = matchmaking;
        _contacts = contacts;
        _party = party;
        _user = user;
        S = localizer;
    }

    [HttpGet("/events"), AllowAnonymous]
    public async Task<IActionResult> Index(EventFilter filter, CancellationToken cancellationToken) =>
        View("List", await _lists.ListAsync(filter, cancellationToken));

    [HttpGet("/campaigns"), AllowAnonymous]
    public async Task<IActionResult> Year(int? year, CancellationToken cancellationToken) =>
        await _lists.YearAsync(year, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("/events.ics"), AllowAnonymous]
    public async Task<IActionResult> Calendar(EventFilter filter, CancellationToken cancellationToken) =>
        CalendarFile(await _lists.ForCalendarAsync(filter, cancellationToken), "events.ics");

    [HttpGet("/events/{id:guid}.ics"), AllowAnonymous]
    public async Task<IActionResult> EventFile(Guid id, CancellationToken cancellationToken) =>
        await _lists.FindAsync(id, cancellationToken) is { } row ? CalendarFile([row], "event.ics") : NotFound();

    [HttpGet("/events/{id:guid}/sign-up"), Authorize]
    public async Task<IActionResult> SignUp(Guid id, CancellationToken cancellationToken)
    {
        if (await _lists.FindAsync(id, cancellationToken) is not { } row)
        {
            return NotFound();
        }

        if (await _signUps.FindAsync(id, _user.Id!, cancellationToken) is { } there)
        {
            return Redirect($"/desk/events/tickets/{there:N}");
        }

        var contact = (await _contacts.FindAsync([_user.Id!], cancellationToken)).GetValueOrDefault(_user.Id!);
        var party = await _party.GetAsync(cancellationToken);
        return View(Page(row, new SignUpForm { Name = contact?.Name, Email = contact?.Email, Organisation = party?.Party.Name }));
    }

    [HttpPost("/events/{id:guid}/sign-up"), Authorize, Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> SignUp(Guid id, [Bind(Prefix = nameof(SignUpPage.Form))] SignUpForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var party = await _party.GetAsync(cancellationToken);
            var person = new Participant(form.Name!, form.Organisation, form.Phone, form.Email, form.AgreesToContact, party?.Party.Id);
            if (await _signUps.EnterAsync(id, _user.Id!, person, cancellationToken) is not { } result)
            {
                return NotFound();
            }

            if (result.Succeeded)
            {
                this.DraftDone("sign-up");
                this.Notice(S["You are signed up. We have sent you a message."]);
                return Redirect($"/desk/events/tickets/{result.Value:N}");
            }

            ModelState.AddResult(result, S);
        }

        return await _lists.FindAsync(id, cancellationToken) is { } row ? View(Page(row, form)) : NotFound();
    }

    /// <summary>A firm or financier that was not invited takes part in a matchmaking.</summary>
    [HttpPost("/events/{id:guid}/join"), Authorize, Once]
    public async Task<IActionResult> Join(Guid id, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        if (await _matchmaking.JoinAsync(id, acting, cancellationToken) is not { } result)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(S["Say what you want: pairs are proposed by it."]);
            return Redirect($"/desk/events/guests/{result.Value:N}");
        }

        this.ShowProblem(result, S);
        return Redirect(await _lists.FindAsync(id, cancellationToken) is { } row ? row.Url : "/events");
    }

    private static SignUpPage Page(EventRow row, SignUpForm form) =>
        new(row, form, !WaitingList.HasPlace(row.Taken, row.Waiting, row.Capacity), row.Organiser is not null);

    private FileContentResult CalendarFile(IReadOnlyList<EventRow> rows, string name) => File(Encoding.UTF8.GetBytes(_calendar.Write(S["Events of the Panzhihua V-Ti Patent Trading Center"], rows)), "text/calendar; charset=utf-8", name);
}
