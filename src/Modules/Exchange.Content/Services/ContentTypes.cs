using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Navigation;

namespace Exchange.Content.Services;

/// <summary>The types that the modules have registered.</summary>
internal sealed class ContentTypes
{
    private readonly Dictionary<string, ContentTypeDefinition> _byCode;
    private readonly Dictionary<string, ContentTypeDefinition> _bySection;

    public ContentTypes(IEnumerable<ContentTypeDefinition> definitions)
    {
        All = [.. definitions.OrderBy(d => d.Position, PositionComparer.Instance)];
        _byCode = All.ToDictionary(d => d.Code, StringComparer.Ordinal);
        _bySection = All.Where(d => d.Section is not null).ToDictionary(d => d.Section!, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<ContentTypeDefinition> All { get; }

    /// <summary>Codes of those that the public lists show.</summary>
    public IReadOnlyList<string> Listed => [.. All.Where(d => d is { IsListed: true, Section: not null }).Select(d => d.Code)];

    public ContentTypeDefinition? Find(string code) => _byCode.GetValueOrDefault(code);

    public ContentTypeDefinition? FindBySection(string section) => _bySection.GetValueOrDefault(section);

    /// <summary>Null for types without an address, and for those of a module that is not there any more.</summary>
    public string? Url(string type, string slug) => Find(type)?.Section is { } section ? $"/{section}/{slug}" : null;

    public ContentItemInfo Describe(ContentItem item) => new(
        item.Id, item.ContentItemId, item.Type, item.Culture, item.LocalizationSet, item.Slug, item.Title, Url(item.Type, item.Slug),
        item.PublishedAt, item.LatestVersion, item.PublishedVersion);
}
