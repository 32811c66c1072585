using Exchange.Financing.Domain;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Controllers;

/// <summary>Dossiers of the party for which the person acts. Those of others are not found.</summary>
internal abstract class OwnDossierController : Controller
{
    protected OwnDossierController(ICurrentParty party, IStringLocalizer localizer)
    {
        Party = party;
        S = localizer;
    }

    protected ICurrentParty Party { get; }

    protected IStringLocalizer S { get; }

    /// <summary>Null for who acts for no party or only reads for it.</summary>
    protected async Task<CurrentParty?> ManagedAsync(CancellationToken cancellationToken) =>
        await Party.GetAsync(cancellationToken) is { CanManage: true } acting ? acting : null;

    protected RedirectToActionResult ToDossier(string number) => RedirectToAction(nameof(DossiersController.Show), "Dossiers", new { number });

    /// <summary>A null result is a dossier that is not the party's.</summary>
    protected IActionResult After(Result? result, string notice, IActionResult done, IActionResult failed) => this.AfterCommand(result, S, notice, done, failed);

    /// <summary>Shows on this page why it failed; who was too late is told so by the status too.</summary>
    protected void AddProblem(Result result)
    {
        if (!string.IsNullOrEmpty(result.Error))
        {
            ModelState.AddResult(result, S);
        }

        if (result.Error == DossierTexts.Stale)
        {
            Response.StatusCode = 409;
        }
    }
}
