using Exchange.Financing.Services;
using Exchange.Financing.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Financing.Controllers;

/// <summary>How pledge financing works here.</summary>
[Area("Exchange.Financing")]
[AllowAnonymous]
[Route("financing")]
internal sealed class FinancingController : Controller
{
    private readonly AnswerClock _clock;

    public FinancingController(AnswerClock clock) => _clock = clock;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new StartPage(await _clock.DaysAsync(cancellationToken)));
}
