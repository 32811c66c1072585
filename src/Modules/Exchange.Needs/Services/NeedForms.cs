using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Needs.ViewModels;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Exchange.Needs.Services;

/// <summary>Between the form and what is kept.</summary>
internal sealed class NeedForms
{
    /// <summary>One trillion yuan: what is more is mistyped.</summary>
    private const long MaxFen = 100_000_000_000_000;

    private const int DefaultMonths = 3;

    private readonly ITaxonomy _taxonomy;
    private readonly IDistricts _districts;

    public NeedForms(ITaxonomy taxonomy, IDistricts districts)
    {
        _taxonomy = taxonomy;
        _districts = districts;
    }

    /// <param name="words">What somebody has looked for in vain.</param>
    public NeedForm Begin(string? words, string? node, string? district, DateOnly today)
    {
        var title = TypedText.Clean(words) ?? "";
        return new NeedForm
        {
            Title = title.Length <= Need.MaxTitle ? title : title[..Need.MaxTitle],
            Node = node is null ? null : _taxonomy.Find(node)?.Code,
            District = _districts.Find(district)?.Code,
            Deadline = today.AddMonths(DefaultMonths),
        };
    }

    public static NeedForm ToForm(Need need) => new()
    {
        Version = need.Version,
        Title = need.Title,
        Problem = need.Problem,
        Conditions = need.Conditions,
        Target = need.Target,
        Details = need.Details,
        TitleEn = need.TitleEn,
        ProblemEn = need.ProblemEn,
        Node = need.Node,
        District = need.District,
        RewardKind = need.RewardKind,
        Amount = need.AmountFen is { } fen ? new Money(fen).Yuan : null,
        WhoMayAnswer = need.WhoMayAnswer,
        HidesName = need.HidesName,
        Deadline = need.Deadline,
    };

    public Result<NeedText> Read(NeedForm form)
    {
        if (TypedText.Clean(form.Title) is not { } title)
        {
            return Result<NeedText>.Fail("Say in one line what you need.", nameof(NeedForm.Title));
        }

        if (form.Deadline is not { } deadline)
        {
            return Result<NeedText>.Fail("Choose the last day for answers.", nameof(NeedForm.Deadline));
        }

        if (!Enum.IsDefined(form.RewardKind))
        {
            return Result<NeedText>.Fail("Choose what you offer.", nameof(NeedForm.RewardKind));
        }

        var amount = form.RewardKind == RewardKind.Negotiable ? Result.Ok<long?>(null) : Fen(form.Amount, nameof(NeedForm.Amount));
        return amount.Succeeded
            ? Result.Ok(new NeedText(
                title, TypedText.Clean(form.Problem), TypedText.Clean(form.Conditions), TypedText.Clean(form.Target), TypedText.Clean(form.Details),
                TypedText.Clean(form.TitleEn), TypedText.Clean(form.ProblemEn), form.Node is null ? null : _taxonomy.Find(form.Node)?.Code,
                _districts.Find(form.District)?.Code, form.RewardKind, amount.Value, TypedText.Clean(form.WhoMayAnswer), form.HidesName, deadline))
            : Result<NeedText>.Fail(amount.Error!, amount.Field);
    }

    public static Result<long?> Fen(decimal? yuan, string field)
    {
        if (yuan is not { } sum)
        {
            return Result.Ok<long?>(null);
        }

        // Compared before the conversion, which a mistyped amount would overflow.
        return sum < 0.01m || sum > MaxFen / 100m
            ? Result<long?>.Fail("The amount must be at least 0.01 yuan and at most one trillion yuan.", field)
            : decimal.Round(sum, 2) != sum
                ? Result<long?>.Fail("The amount has more than two decimals.", field)
                : Result.Ok<long?>(Money.FromYuan(sum).Fen);
    }

    public IReadOnlyList<SelectListItem> Nodes(string none)
    {
        var items = new List<SelectListItem> { new(none, "") };
        foreach (var root in _taxonomy.Roots)
        {
            var group = new SelectListGroup { Name = _taxonomy.Label(root.Code) };
            items.AddRange(root.Children.Prepend(root).Select(n => new SelectListItem(_taxonomy.Label(n.Code), n.Code) { Group = group }));
        }

        return items;
    }

    public IReadOnlyList<SelectListItem> Districts(string none) => [new(none, ""), .. _districts.All.Select(d => new SelectListItem(d.Name, d.Code))];
}
