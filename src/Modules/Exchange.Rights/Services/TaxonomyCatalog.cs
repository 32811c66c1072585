using System.Globalization;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

/// <summary>The taxonomy of the data file, read once.</summary>
internal sealed class TaxonomyCatalog : ITaxonomy
{
    /// <summary>Codes of the first level are so long, and those below begin with theirs.</summary>
    public const int RootLength = 4;

    private readonly Dictionary<string, TaxonomyNode> _byCode = new(StringComparer.Ordinal);

    public TaxonomyCatalog()
    {
        var file = TaxonomyFile.Read();
        Version = file.Version;
        Roots = file.Nodes.Select(Read).ToList();
        Matcher = new TaxonomyMatcher(Roots.SelectMany(root => root.Children)
            .Select(node => new TaxonomyRule(node.Code, node.Ipc.Select(TaxonomyPattern.Parse).ToList(), node.Keywords))
            .ToList(), TaxonomyFile.ReadHierarchy());
    }

    public IReadOnlyList<TaxonomyNode> Roots { get; }

    /// <summary>Stored with every assignment (rules TAX-04).</summary>
    public string Version { get; }

    public TaxonomyMatcher Matcher { get; }

    public TaxonomyNode? Find(string code) => _byCode.GetValueOrDefault(code);

    public string? ParentOf(string code) => Find(code) is { Code: var known } && known.Split('-') is [var parent, _] ? parent : null;

    public string Label(string code) => Find(code) is not { } node
        ? code
        : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? node.NameZh : node.NameEn;

    private TaxonomyNode Read(TaxonomyFile.Node node)
    {
        var result = new TaxonomyNode(
            node.Code, node.Zh, node.En, node.Ipc ?? [], node.Keywords ?? [], node.Export, (node.Children ?? []).Select(Read).ToList());
        _byCode.Add(result.Code, result);
        return result;
    }
}
