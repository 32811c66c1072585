using System.Globalization;
using Exchange.Framework.Mvc;
using Exchange.Media.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;

namespace Exchange.Rights.Services;

/// <summary>Turns parts of the register into what pages print.</summary>
internal sealed class RightPageTexts
{
    private readonly RightTexts _texts;
    private readonly ITaxonomy _taxonomy;

    public RightPageTexts(RightTexts texts, ITaxonomy taxonomy)
    {
        _texts = texts;
        _taxonomy = taxonomy;
    }

    public string Kind(IpRight right) => right.Kind == IpKind.Patent ? _texts.Type(right.PatentType) : _texts.Kind(right.Kind);

    public string? ForeignOffice(IpRight right) => right.IsForeign ? _texts.Office(right.Office) : null;

    /// <summary>STA-02: a term that is over without an official event is shown as a doubt.</summary>
    public RightStatusViewModel Status(IpRight right, DateOnly today)
    {
        var flags = right.StatusFlags;
        return new RightStatusViewModel(
            right.Status, _texts.Status(right.Status, right.Stage), flags.Select(_texts.Flag).ToList(), right.StatusCheckedOn, right.StatusSource,
            right.Status == BaseStatus.Active && right.TermEnd < today,
            right.Status == BaseStatus.Inactive && flags.Contains(StatusFlag.Pledged));
    }

    public static string Priority(RightPriority priority) => priority.Date is { } date
        ? $"{priority.Country} {priority.Number} · {DisplayText.Date(date)}"
        : $"{priority.Country} {priority.Number}";

    public IReadOnlyList<TaxonomyChipViewModel> Taxonomy(IpRight right) => right.Taxonomy.OrderBy(t => t.Position)
        .Select(t => new TaxonomyChipViewModel(t.Node, _taxonomy.Label(t.Node), _taxonomy.Find(t.Node)?.ExportSensitive == true, t.Reason))
        .ToList();

    public EventViewModel Event(LegalEvent legal) => new(
        legal.AnnouncedOn, legal.EffectiveOn, legal.Code.StartsWith("X-", StringComparison.Ordinal) ? "" : legal.Code,
        _texts.Event(legal.Code), legal.Text, legal.Reference, legal.Source, legal.Standing == EventStanding.Stated)
    {
        OwnersAfter = legal.Standing == EventStanding.Confirmed ? EnteredOwners.Read(legal.OwnersAfter) ?? [] : [],
        Licence = _texts.Licence(legal.Licence, legal.EndsOn),
        Secured = RightTexts.Secured(legal.SecuredFen),
    };

    public static DrawingViewModel Drawing(RightDrawing drawing, StoredFile file) =>
        new(file.Id, file.Url, file.Name, drawing.Caption ?? file.Name, file.IsImage && file.ContentType is "image/jpeg" or "image/png");

    /// <summary>Empty when the two have neither in common.</summary>
    public string WhySimilar(string? node, string? subclass) => _texts.WhySimilar(node is null ? null : _taxonomy.Label(node), subclass);

    /// <summary>Each claim stands below the first one that it refers to.</summary>
    public static IReadOnlyList<ClaimNodeViewModel> ClaimTree(ClaimSet claims)
    {
        // References go back only, so building from the end finds every child ready.
        var children = new Dictionary<int, List<ClaimNodeViewModel>>();
        var roots = new List<ClaimNodeViewModel>();
        foreach (var claim in claims.Claims.Reverse())
        {
            var node = new ClaimNodeViewModel(
                claim.Number, claim.Text, string.Join(", ", claim.DependsOn.Select(n => n.ToString(CultureInfo.InvariantCulture))),
                children.GetValueOrDefault(claim.Number) ?? []);
            var siblings = claim.IsIndependent ? roots
                : children.TryGetValue(claim.DependsOn[0], out var known) ? known : children[claim.DependsOn[0]] = [];
            siblings.Insert(0, node);
        }

        return roots;
    }
}
