using Exchange.Content.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.ViewComponents;

[ViewComponent(Name = "ProcessChain")]
internal sealed class ProcessChainViewComponent : ViewComponent
{
    private readonly ChainMap _chain;

    public ProcessChainViewComponent(ChainMap chain) => _chain = chain;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _chain.BuildAsync(HttpContext.RequestAborted));
}
