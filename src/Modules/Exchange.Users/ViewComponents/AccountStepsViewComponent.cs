using Exchange.Users.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Users.ViewComponents;

/// <summary>My desk: recommends a second factor to who has none.</summary>
[ViewComponent(Name = "AccountSteps")]
internal sealed class AccountStepsViewComponent : ViewComponent
{
    private readonly OwnSecurity _security;

    public AccountStepsViewComponent(OwnSecurity security) => _security = security;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _security.GetSecurityAsync(HttpContext.RequestAborted));
}
