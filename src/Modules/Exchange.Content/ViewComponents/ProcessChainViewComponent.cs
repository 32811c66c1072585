using Exchange.Content.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.ViewComponents;

[ViewComponent(Name = "ProcessChain")]
public sealed class ProcessChainViewComponent : ViewComponent
{
    private readonly IChainMap _chain;

    public ProcessChainViewComponent(IChainMap chain) => _chain = chain;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _chain.BuildAsync(HttpContext.RequestAborted));
}
