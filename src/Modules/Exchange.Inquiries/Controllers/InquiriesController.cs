using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Services;
using Exchange.Inquiries.ViewModels;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Inquiries.Controllers;

/// <summary>Asking about a listing, and the correspondence that follows. Who is not of one of the two parties finds nothing.</summary>
[Area("Exchange.Inquiries")]
[Authorize]
internal sealed class InquiriesController : Controller
{
    // Five attachments of the largest size do not have to fit: most are far smaller.
    private const long RequestLimit = 60 << 20;

    private readonly InquiryService _inquiries;
    private readonly InquiryReader _reader;
    private readonly ICurrentParty _party;
    private readonly IListingDirectory _listings;
    private readonly IPartyDirectory _parties;
    private readonly IContactCards _contacts;
    private readonly IStringLocalizer<InquiriesController> S;

    public InquiriesController(
        InquiryService inquiries, InquiryReader reader, ICurrentParty party, IListingDirectory listings, IPartyDirectory parties,
        IContactCards contacts, IStringLocalizer<InquiriesController> localizer)
    {
        _inquiries = inquiries;
        _reader = reader;
        _party = party;
        _listings = listings;
        _parties = parties;
        _contacts = contacts;
        S = localizer;
    }

    [HttpGet("inquiries/new")]
    public async Task<IActionResult> New(string? listing, CancellationToken cancellationToken)
    {
        if (await FindListingAsync(listing, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (await _party.GetAsync(cancellationToken) is { Party.Id: var partyId }
            && await _inquiries.FindOpenAsync(partyId, found.Id, cancellationToken) is { } open)
        {
            return RedirectToAction(nameof(Thread), new { id = open.ToString("N") });
        }

        var form = new InquiryForm { Listing = found.Number, Mode = found.Modes.Count == 1 ? found.Modes[0] : null };
        return await NewPageAsync(found, form, cancellationToken);
    }

    [HttpPost("inquiries/new")]
    [Once]
    [EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    [RequestSizeLimit(RequestLimit)]
    public async Task<IActionResult> New(InquiryForm form, CancellationToken cancellationToken)
    {
        var acting = await _party.GetAsync(cancellationToken);
        if (acting is not { CanManage: true })
        {
            return Forbid();
        }

        if (await FindListingAsync(form.Listing, cancellationToken) is not { } listing)
        {
            // It may have ended while somebody was writing: the text is given back, and of the listing nothing is said.
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Ended", form);
        }

        if (ModelState.IsValid)
        {
            var sent = await _inquiries.SendAsync(acting.Party.Id, listing, form.Mode!.Value, form.Text, form.Files, cancellationToken);
            if (sent.Succeeded)
            {
                this.DraftDone("inquiry");
                this.Notice(S["Your inquiry has been sent."]);
                return RedirectToAction(nameof(Thread), new { id = sent.Value.ToString("N") });
            }

            ModelState.AddResult(sent, S);
        }

        return await NewPageAsync(listing, form, cancellationToken);
    }

    [HttpGet("desk/inquiries")]
    public async Task<IActionResult> Index(string? box, InquiryState? state, int page, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } acting)
        {
            return View("NoParty");
        }

        var side = string.Equals(box, "sent", StringComparison.OrdinalIgnoreCase) ? InquirySide.Asker : InquirySide.Owner;
        var known = state is { } value && Enum.IsDefined(value) ? state : null;
        return View(await _reader.ListAsync(acting.Party.Id, side, known, PageNumber.Of(page), cancellationToken));
    }

    [HttpGet("desk/inquiries/{id:guid}")]
    public async Task<IActionResult> Thread(Guid id, int? page, CancellationToken cancellationToken)
    {
        var acting = await _party.GetAsync(cancellationToken);
        if (acting is null || await _reader.GetThreadAsync(id, acting.Party.Id, page, cancellationToken) is not { Side: { } side } thread)
        {
            return NotFound();
        }

        if (acting.CanManage)
        {
            await _reader.MarkReadAsync(id, side, cancellationToken);
        }

        return await ThreadViewAsync(thread, acting, new ReplyForm(), new CloseForm(), cancellationToken);
    }

    [HttpPost("desk/inquiries/{id:guid}/write")]
    [Once]
    [EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    [RequestSizeLimit(RequestLimit)]
    public async Task<IActionResult> Write(Guid id, [Bind(Prefix = nameof(ThreadPage.Reply))] ReplyForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        var result = ModelState.IsValid
            ? await _inquiries.WriteAsync(acting.Party.Id, id, form.Version, form.Text, form.Files, cancellationToken)
            : Result.Fail("");
        return await AfterAsync(id, acting, result, S["Your message has been sent."], nameof(ThreadPage.Reply), form, new CloseForm(), cancellationToken);
    }

    [HttpPost("desk/inquiries/{id:guid}/close")]
    [Once(ActsAnewWhenChanged = true)]
    public async Task<IActionResult> Close(Guid id, [Bind(Prefix = nameof(ThreadPage.Close))] CloseForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        var result = ModelState.IsValid
            ? await _inquiries.CloseAsync(acting.Party.Id, id, form.Version, form.Reason!.Value, cancellationToken)
            : Result.Fail("");
        return await AfterAsync(id, acting, result, S["The inquiry has been closed."], nameof(ThreadPage.Close), new ReplyForm(), form, cancellationToken);
    }

    [HttpPost("desk/inquiries/{id:guid}/reopen")]
    [Once(ActsAnewWhenChanged = true)]
    public async Task<IActionResult> Reopen(Guid id, long version, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        var result = await _inquiries.ReopenAsync(acting.Party.Id, id, version, cancellationToken);
        return await AfterAsync(id, acting, result, S["The inquiry is open again."], "", new ReplyForm(), new CloseForm(), cancellationToken);
    }

    private async Task<IActionResult> AfterAsync(
        Guid id, CurrentParty acting, Result? result, string notice, string prefix, ReplyForm reply, CloseForm close, CancellationToken cancellationToken)
    {
        if (result is { Succeeded: true })
        {
            this.DraftDone($"reply-{id:N}");
            this.Notice(notice);
            return RedirectToAction(nameof(Thread), new { id = id.ToString("N") });
        }

        if (result is null || await _reader.GetThreadAsync(id, acting.Party.Id, null, cancellationToken) is not { } thread)
        {
            return NotFound();
        }

        if (result.Error is { Length: > 0 })
        {
            ModelState.AddResult(result.Field is null ? result : result with { Field = $"{prefix}.{result.Field}" }, S);
        }

        // The page shows the correspondence as it is now, and carries its version: a second sending has seen it.
        Response.StatusCode = result.Error == InquiryTexts.Stale ? 409 : 200;
        return await ThreadViewAsync(thread, acting, reply, close, cancellationToken);
    }

    private async Task<ViewResult> ThreadViewAsync(
        InquiryThread thread, CurrentParty acting, ReplyForm reply, CloseForm close, CancellationToken cancellationToken)
    {
        var contact = thread.Other is { } other ? await _contacts.GetAsync(other.Id, acting.Party.Id, cancellationToken) : null;
        return View(nameof(Thread), new ThreadPage(thread, acting.CanManage, contact, reply, close));
    }

    private async Task<ViewResult> NewPageAsync(ListingSummary listing, InquiryForm form, CancellationToken cancellationToken)
    {
        var acting = await _party.GetAsync(cancellationToken);
        var owner = (await _parties.FindAsync([listing.OwnerPartyId], cancellationToken)).GetValueOrDefault(listing.OwnerPartyId);
        var obstacle = acting switch
        {
            null => "Register your organisation or yourself as a party first: the owner is told who asks.",
            { CanManage: false } => "Your role in this organisation is to read. Ask a colleague who manages its inquiries.",
            _ when acting.Party.Id == listing.OwnerPartyId => "This listing belongs to your own organisation.",
            _ => null,
        };
        return View("New", new NewInquiryPage(listing, owner, acting, obstacle, form));
    }

    private async Task<ListingSummary?> FindListingAsync(string? number, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(number) || number.Length > 40
            ? null
            : await _listings.FindByNumberAsync(number, cancellationToken) is { State: ListingState.Published } listing ? listing : null;
}
