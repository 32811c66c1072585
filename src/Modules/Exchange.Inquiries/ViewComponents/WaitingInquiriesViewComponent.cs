using Exchange.Inquiries.Services;
using Exchange.Inquiries.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Inquiries.ViewComponents;

/// <summary>On the desk: inquiries that wait for an answer, the longest waiting first.</summary>
internal sealed class WaitingInquiriesViewComponent : ViewComponent
{
    private const int Shown = 5;

    private readonly InquiryReader _reader;
    private readonly ICurrentParty _party;

    public WaitingInquiriesViewComponent(InquiryReader reader, ICurrentParty party)
    {
        _reader = reader;
        _party = party;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (await _party.GetAsync(HttpContext.RequestAborted) is not { } acting)
        {
            return Content("");
        }

        var (rows, total) = await _reader.WaitingAsync(acting.Party.Id, Shown, HttpContext.RequestAborted);
        return View("Default", new WaitingWidget(rows, total));
    }
}
