using Exchange.Framework;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Providers.Domain;
using Exchange.Providers.Services;
using Exchange.Providers.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Providers.Controllers;

/// <summary>A provider's own profile. Everything acts on the party for which the person acts; there is no id to guess.</summary>
[Area("Exchange.Providers")]
[Authorize]
[Route("desk/provider")]
internal sealed class DeskProviderController : Controller
{
    private readonly ProviderDesk _desk;
    private readonly ProviderPages _pages;
    private readonly ProviderLeads _leads;
    private readonly ICurrentParty _party;
    private readonly IStringLocalizer<DeskProviderController> S;

    public DeskProviderController(
        ProviderDesk desk, ProviderPages pages, ProviderLeads leads, ICurrentParty party, IStringLocalizer<DeskProviderController> localizer)
    {
        _desk = desk;
        _pages = pages;
        _leads = leads;
        _party = party;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(ListPages pages, CancellationToken cancellationToken) =>
        await ManagedAsync(cancellationToken) is { } party && await _desk.FindAsync(party.Id, cancellationToken) is null
            // Who has no profile yet can do nothing here but begin it.
            ? RedirectToAction(nameof(Edit))
            : await IndexAsync(new LicenceForm(), new CaseForm(), pages, cancellationToken);

    [HttpGet("edit")]
    public async Task<IActionResult> Edit(CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } party)
        {
            return Forbid();
        }

        var stored = await _desk.FindAsync(party.Id, cancellationToken);
        return View(new EditProfilePage(party.Name, ToForm(stored), null, IsPublished: stored?.IsPublished == true, IsAppraiser(party)));
    }

    /// <param name="publish">Whether it is to be published with it.</param>
    [HttpPost("edit"), EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Edit([Bind(Prefix = nameof(EditProfilePage.Form))] ProfileForm form, bool publish, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } party)
        {
            return Forbid();
        }

        Provider? theirs = null;
        if (ModelState.IsValid)
        {
            var result = await _desk.SaveAsync(party, form, cancellationToken);
            if (result.Succeeded)
            {
                this.DraftDone("provider");
                return publish
                    ? await Publish(true, cancellationToken)
                    : After(result, S["Your profile has been saved."]);
            }

            if (result.Error == ProviderTexts.Stale && await _desk.FindAsync(party.Id, cancellationToken) is { } stored)
            {
                // The page shows what is stored and carries its version: a second sending has seen it.
                theirs = stored;
                form.Version = stored.Version;
                ModelState.Remove($"{nameof(EditProfilePage.Form)}.{nameof(form.Version)}");
                Response.StatusCode = 409;
            }
            else
            {
                ModelState.AddResult(result with { Field = $"{nameof(EditProfilePage.Form)}.{result.Field}" }, S);
            }
        }

        AddRows(form);
        var isPublished = (theirs ?? await _desk.FindAsync(party.Id, cancellationToken))?.IsPublished == true;
        return View(new EditProfilePage(party.Name, form, theirs, isPublished, IsAppraiser(party)));
    }

    private static bool IsAppraiser(PartySummary party) => party.OrganisationKind == OrganisationKind.Appraiser;

    [HttpPost("publish")]
    public async Task<IActionResult> Publish(bool publish, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } party)
        {
            return Forbid();
        }

        var result = await _desk.PublishAsync(party.Id, publish, cancellationToken);
        return After(result, publish ? S["Your profile is published."] : S["Your profile is withdrawn. Nobody sees it or its offers."]);
    }

    [HttpPost("licences"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> AddLicence([Bind(Prefix = nameof(ProviderPage.LicenceForm))] LicenceForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } party)
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var result = await _desk.AddLicenceAsync(party.Id, form, cancellationToken);
            if (result is null or { Succeeded: true })
            {
                return After(result, S["The licence has been handed in. The operator checks it."]);
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"{nameof(ProviderPage.LicenceForm)}.{result.Field}" }, S);
        }

        return await IndexAsync(form, new CaseForm(), new ListPages(), cancellationToken);
    }

    [HttpPost("licences/{id:guid}/remove")]
    public async Task<IActionResult> RemoveLicence(Guid id, CancellationToken cancellationToken) => await ManagedAsync(cancellationToken) is { } party
        ? After(await _desk.RemoveLicenceAsync(party.Id, id, cancellationToken), S["The licence has been taken away."])
        : Forbid();

    [HttpPost("cases"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> AddCase([Bind(Prefix = nameof(ProviderPage.CaseForm))] CaseForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } party)
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var result = await _desk.AddCaseAsync(party.Id, form, cancellationToken);
            if (result is null or { Succeeded: true })
            {
                return After(result, S["The case has been reported. It is shown when the operator has confirmed it."]);
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"{nameof(ProviderPage.CaseForm)}.{result.Field}" }, S);
        }

        return await IndexAsync(new LicenceForm(), form, new ListPages(), cancellationToken);
    }

    [HttpPost("cases/{id:guid}/remove")]
    public async Task<IActionResult> RemoveCase(Guid id, CancellationToken cancellationToken) => await ManagedAsync(cancellationToken) is { } party
        ? After(await _desk.RemoveCaseAsync(party.Id, id, cancellationToken), S["The case has been taken away."])
        : Forbid();

    [HttpPost("complaints/{id:guid}"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> AnswerComplaint(Guid id, TextForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } party)
        {
            return Forbid();
        }

        var result = ModelState.IsValid ? await _desk.AnswerComplaintAsync(party.Id, id, form, cancellationToken) : Result.Fail("Write something first.");
        return After(result, S["Your answer stands beside the complaint."]);
    }

    private async Task<IActionResult> IndexAsync(LicenceForm licence, CaseForm finished, ListPages pages, CancellationToken cancellationToken)
    {
        var acting = await _party.GetAsync(cancellationToken);
        var obstacle = acting switch
        {
            null => "You act for no party yet. Register your organisation first.",
            _ when !Provider.MayBe(acting.Party) => "Banks, guarantors, insurers, appraisers, agencies, law firms and investors can have a profile here. Your organisation is of another kind.",
            _ => null,
        };
        var page = acting is null || obstacle is not null ? null : await _pages.FindAsync(acting.Party.Id, ProviderReader.Desk, pages, cancellationToken);
        var open = page is null ? 0 : (await _leads.ListAsync(sent: false, 1, cancellationToken)).Open;
        return View(nameof(Index), new DeskProviderPage(acting, obstacle, page is null ? null : page with { LicenceForm = licence, CaseForm = finished }, open));
    }

    private IActionResult After(Result? result, string notice) => this.AfterCommand(result, S, notice, RedirectToAction(nameof(Index)));

    /// <summary>The party whose profile the person may change; null when there is none.</summary>
    private async Task<PartySummary?> ManagedAsync(CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { CanManage: true } acting && Provider.MayBe(acting.Party) ? acting.Party : null;

    private static ProfileForm ToForm(Provider? provider)
    {
        var form = provider is null
            ? new ProfileForm { Districts = [Provider.WholeCity] }
            : new ProfileForm
            {
                Version = provider.Version,
                SummaryZh = provider.SummaryZh,
                SummaryEn = provider.SummaryEn,
                DetailsZh = provider.DetailsZh,
                DetailsEn = provider.DetailsEn,
                Taxonomy = [.. CodeList.Split(provider.Taxonomy)],
                Districts = [.. CodeList.Split(provider.Districts)],
                People = [.. provider.People.Select(p => new PersonForm { Name = p.Name, Role = p.Role, Contact = p.Contact })],
                Fees = [.. provider.Fees.Select(f => new FeeForm { Item = f.Item, Price = f.Price })],
            };
        AddRows(form);
        return form;
    }

    /// <summary>Empty rows to fill in, without JavaScript.</summary>
    private static void AddRows(ProfileForm form)
    {
        while (form.People.Count < Provider.MaxPeople && form.People.Count(p => string.IsNullOrWhiteSpace(p.Name)) < 2)
        {
            form.People.Add(new PersonForm());
        }

        while (form.Fees.Count < Provider.MaxFees && form.Fees.Count(f => string.IsNullOrWhiteSpace(f.Item)) < 3)
        {
            form.Fees.Add(new FeeForm());
        }
    }
}
