using Microsoft.AspNetCore.Mvc;

namespace Exchange.Advertising.ViewComponents;

/// <summary>On a provider's own profile: the way to an ad of its own.</summary>
[ViewComponent(Name = "BookAdvert")]
internal sealed class BookAdvertViewComponent : ViewComponent
{
    public IViewComponentResult Invoke() => View();
}
