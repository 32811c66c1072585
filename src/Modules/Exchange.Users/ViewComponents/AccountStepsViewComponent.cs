using Exchange.Users.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Users.ViewComponents;

/// <summary>My desk: recommends a second factor to who has none.</summary>
[ViewComponent(Name = "AccountSteps")]
internal sealed class AccountStepsViewComponent : ViewComponent
{
    private readonly AccountSettings _settings;

    public AccountStepsViewComponent(AccountSettings settings) => _settings = settings;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _settings.GetSecurityAsync(HttpContext.RequestAborted));
}
