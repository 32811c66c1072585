using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Controllers;

/// <summary>Where the blocks of the home page are arranged. Every button sends the form: it works by keys and without script.</summary>
[Area("Exchange.Content")]
[Authorize(ContentPermissions.ManageContentName)]
[Route("/Admin/Home")]
internal sealed class AdminHomeController : Controller
{
    private readonly HomeLayouts _layouts;
    private readonly ContentTypes _types;
    private readonly IContentStore _store;
    private readonly IStringLocalizer<AdminHomeController> S;

    public AdminHomeController(HomeLayouts layouts, ContentTypes types, IContentStore store, IStringLocalizer<AdminHomeController> localizer)
    {
        _layouts = layouts;
        _types = types;
        _store = store;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var layout = await _layouts.ReadAsync(cancellationToken);
        return View(new HomeEditorPage(
            layout.Version,
            [.. HomeZones.All.Select(z => (z.Zone, z.Caption, Rows(layout, z.Zone)))],
            [.. _types.All.Where(t => t is { IsListed: true, Section: not null }).Select(t => (t.Code, t.SectionCaption))]));
    }

    [HttpPost(""), Once(ActsAnewWhenChanged = true)]
    public async Task<IActionResult> Index(HomeForm form, CancellationToken cancellationToken)
    {
        var (action, key) = form.Do?.Split(':', 2) is [var name, var rest] ? (name, rest) : (form.Do ?? "", "");
        var result = form is { Do: "add", Kind: "text" } && Read(form.Argument) is { } text && !await IsPublicAsync(text.Type, text.Slug, cancellationToken)
            ? Result.Fail("No text is public at this address.")
            : await _layouts.ChangeAsync(form.Version, layout => Act(layout, action, key, form), cancellationToken);
        if (!result.Succeeded)
        {
            this.ShowProblem(result, S);
        }
        else
        {
            this.Notice(S["The home page shows it so now."]);
        }

        // The block keeps the focus's place.
        return Redirect(key.Length > 0 ? $"/Admin/Home#{BlockId(key)}" : "/Admin/Home");
    }

    /// <summary>Id of a block in the page.</summary>
    public static string BlockId(string key) => "block-" + string.Concat(key.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private Result Act(HomeLayout layout, string action, string key, HomeForm form)
    {
        if (action == "add")
        {
            return Add(layout, form);
        }

        if (action == "remove" && layout.Blocks.Find(b => b.Key == key) is { } block && _layouts.IsOwn(block))
        {
            return Result.Fail("This block belongs to a module: hide it instead.");
        }

        var done = action switch
        {
            "up" => layout.Shift(key, -1),
            "down" => layout.Shift(key, 1),
            "hide" => layout.Show(key, isHidden: true),
            "show" => layout.Show(key, isHidden: false),
            "remove" => layout.Remove(key),
            _ when HomeZones.All.Any(z => z.Zone == action) => layout.MoveTo(key, action),
            _ => false,
        };
        return done ? Result.Success : Result.Fail("Nothing to change: the block stands there already.");
    }

    private Result Add(HomeLayout layout, HomeForm form)
    {
        if (HomeZones.All.All(z => z.Zone != form.Zone))
        {
            return Result.Fail("Choose where it stands.");
        }

        if (form.Kind == "list")
        {
            var argument = form.Argument?.Trim() ?? "";
            return _types.Find(argument) is { IsListed: true, Section: not null }
                ? layout.Add(new HomeBlock(HomeBlock.KeyOf("LatestTexts", argument), form.Zone!, "LatestTexts", argument, IsHidden: false))
                : Result.Fail("Choose a kind of text.");
        }

        if (Read(form.Argument) is not var (type, slug))
        {
            return Result.Fail("Enter the address of a text of this site, such as /guides/first-listing.");
        }

        var address = $"{type}/{slug}";
        return layout.Add(new HomeBlock(HomeBlock.KeyOf("HomeText", address), form.Zone!, "HomeText", address, IsHidden: false));
    }

    // Type and slug of the address of a text.
    private (string Type, string Slug)? Read(string? address) =>
        (address ?? "").Trim().Split('?')[0].Trim('/').Split('/') is [var section, var slug] && _types.FindBySection(section) is { } type && Slugs.IsValid(slug) ? (type.Code, slug) : null;

    // In the language of the operator or in the main one, as the block looks for it.
    private async Task<bool> IsPublicAsync(string type, string slug, CancellationToken cancellationToken) =>
        await _store.FindBySlugAsync(type, CultureInfo.CurrentUICulture.Name, slug, cancellationToken) is { IsPublished: true }
        || await _store.FindBySlugAsync(type, SupportedCultures.Default, slug, cancellationToken) is { IsPublished: true };

    private IReadOnlyList<HomeBlockRow> Rows(HomeLayout layout, string zone)
    {
        var blocks = layout.Blocks.Where(b => b.Zone == zone).ToList();
        return
        [
            .. blocks.Select((b, i) => new HomeBlockRow(
                b.Key, _layouts.CaptionOf(b) ?? b.Component, DetailOf(b), b.IsHidden, i == 0, i == blocks.Count - 1, _layouts.IsOwn(b))),
        ];
    }

    private string? DetailOf(HomeBlock block) => block.Argument is null ? null
        : _types.Find(block.Argument) is { } type ? S[type.SectionCaption]
        : block.Argument;
}
