using Exchange.Users.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Users.ViewComponents;

/// <summary>My desk: recommends a second factor to who has none.</summary>
[ViewComponent(Name = "AccountSteps")]
public sealed class AccountStepsViewComponent : ViewComponent
{
    private readonly IAccountSettings _settings;

    public AccountStepsViewComponent(IAccountSettings settings) => _settings = settings;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _settings.GetSecurityAsync(HttpContext.RequestAborted));
}
