using Exchange.Financing.Services;
using Exchange.Financing.ViewModels;
using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Controllers;

/// <summary>A firm adds documents to its dossier, takes them away and opens them.</summary>
[Area("Exchange.Financing")]
[Authorize]
[Route("desk/financing")]
internal sealed class DossierDocumentsController : OwnDossierController
{
    private readonly DossierDocuments _documents;
    private readonly IFileStore _files;

    public DossierDocumentsController(
        DossierDocuments documents, IFileStore files, ICurrentParty party, IStringLocalizer<DossierDocumentsController> localizer)
        : base(party, localizer)
    {
        _documents = documents;
        _files = files;
    }

    [HttpPost("{number}/documents"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit), RequestSizeLimit(12 << 20)]
    public async Task<IActionResult> AddDocument(string number, DocumentForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return After(
            await _documents.AddAsync(acting.Party.Id, number, form, cancellationToken),
            S["The document is added. Lenders to whom you open the dossier can open it; you see each time."], ToDocuments(number), ToDocuments(number));
    }

    [HttpPost("{number}/documents/{document:guid}/remove"), Once]
    public async Task<IActionResult> RemoveDocument(string number, Guid document, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return After(
            await _documents.RemoveAsync(acting.Party.Id, number, document, cancellationToken), S["The document is removed."],
            ToDocuments(number), ToDocuments(number));
    }

    [HttpGet("{number}/documents/{document:guid}")]
    public async Task<IActionResult> Document(string number, Guid document, CancellationToken cancellationToken) => DocumentDownload.Of(
        this, _files,
        await Party.GetAsync(cancellationToken) is { } acting ? await _documents.ReadOwnAsync(acting.Party.Id, number, document, cancellationToken) : null);

    private RedirectResult ToDocuments(string number) => Redirect($"/desk/financing/{number}#documents");
}
