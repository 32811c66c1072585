using Exchange.Content.Contracts;
using Exchange.Policies.Domain;
using Exchange.Policies.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Policies.ViewComponents;

/// <summary>What stands above a policy or a law.</summary>
internal sealed class PolicyFactsViewComponent : ViewComponent
{
    private readonly PolicyLibrary _library;

    public PolicyFactsViewComponent(PolicyLibrary library) => _library = library;

    public async Task<IViewComponentResult> InvokeAsync(ContentPartView part) =>
        View(await _library.FactsAsync(part.Item, new PolicyDocument(part.Part), HttpContext.RequestAborted));
}
