using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Content.Services;

/// <summary>What a text must be to be kept, and what to be read.</summary>
internal sealed class ContentCheck
{
    /// <summary>Msgid.</summary>
    public const string TwoLines = "Write this in one line, without a line break.";

    private readonly ContentTypes _types;
    private readonly IReadOnlyDictionary<string, IContentPart> _parts;

    public ContentCheck(ContentTypes types, IEnumerable<IContentPart> parts)
    {
        _types = types;
        _parts = parts.ToDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>The part of a type; null when it has none.</summary>
    public IContentPart? PartOf(string type) => _types.Find(type)?.Part is { } name ? _parts.GetValueOrDefault(name) : null;

    /// <summary>How a field of a part is called, an English msgid; null where the part does not say.</summary>
    public string? CaptionOf(string part, string field) => _parts.GetValueOrDefault(part)?.CaptionOf(field);

    /// <summary>The first thing that keeps the text from being stored.</summary>
    public static Result Lengths(VersionText text) => text switch
    {
        { Title.Length: 0 } => Result.Fail("Please enter the title.", nameof(VersionText.Title)),
        { Title: var title } when !OneLineAttribute.IsOneLine(title) => Result.Fail(TwoLines, nameof(VersionText.Title)),
        { Authors: var authors } when !OneLineAttribute.IsOneLine(authors) => Result.Fail(TwoLines, nameof(VersionText.Authors)),
        { Source: var source } when !OneLineAttribute.IsOneLine(source) => Result.Fail(TwoLines, nameof(VersionText.Source)),
        { SourceUrl: var address } when !OneLineAttribute.IsOneLine(address) => Result.Fail(TwoLines, nameof(VersionText.SourceUrl)),
        { Title.Length: > ContentVersion.TitleLength } => TooLong(nameof(VersionText.Title), ContentVersion.TitleLength),
        { Summary.Length: > ContentVersion.SummaryLength } => TooLong(nameof(VersionText.Summary), ContentVersion.SummaryLength),
        { Markdown.Length: > ContentVersion.MarkdownLength } => TooLong(nameof(VersionText.Markdown), ContentVersion.MarkdownLength),
        { Authors.Length: > ContentVersion.AuthorsLength } => TooLong(nameof(VersionText.Authors), ContentVersion.AuthorsLength),
        { Source.Length: > ContentVersion.SourceLength } => TooLong(nameof(VersionText.Source), ContentVersion.SourceLength),
        { SourceUrl.Length: > ContentVersion.SourceUrlLength } => TooLong(nameof(VersionText.SourceUrl), ContentVersion.SourceUrlLength),
        { SourceUrl: { } url } when !IsWebAddress(url) => Result.Fail("Enter a web address that begins with http:// or https://.", nameof(VersionText.SourceUrl)),
        _ => Result.Success,
    };

    /// <summary>What keeps a draft from being stored, beside its lengths.</summary>
    public Result ForDraft(string type, VersionText text) => OfPart(type, text, publishing: false).FirstOrDefault() ?? Result.Success;

    /// <summary>The first thing that a reader must not meet.</summary>
    public Result ForReaders(string type, VersionText text) => All(type, text, publishing: true).FirstOrDefault() ?? Result.Success;

    /// <summary>Everything that has to be mended, so that nobody is told of it bit by bit.</summary>
    /// <param name="publishing">False when a draft is saved: then only what cannot be stored is refused.</param>
    public IEnumerable<Result> All(string type, VersionText text, bool publishing)
    {
        if (Lengths(text) is { Succeeded: false } length)
        {
            yield return length;
        }

        if (publishing && string.IsNullOrWhiteSpace(text.Markdown) && _types.Find(type) is not { HasText: false })
        {
            yield return Result.Fail("Please enter the text.", nameof(VersionText.Markdown));
        }

        if (publishing && MarkdownText.HasPictureWithoutWords(text.Markdown))
        {
            yield return Result.Fail("A picture has no description. Write into its square brackets what it shows, for readers who do not see it.", nameof(VersionText.Markdown));
        }

        foreach (var problem in OfPart(type, text, publishing))
        {
            yield return problem;
        }
    }

    /// <summary>Whether a text of these parts goes on record when it is published.</summary>
    public bool Seals(string type, JsonObject parts) => PartOf(type) is { } part && part.Seals(parts[part.Name] as JsonObject ?? []);

    private static Result TooLong(string field, int length) => Result.Fail("At most {0} characters.", field, length);

    private static bool IsWebAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private IEnumerable<Result> OfPart(string type, VersionText text, bool publishing) => PartOf(type) is { } part
        ? part.Validate(ContentPublisher.ParseParts(text.Parts)[part.Name] as JsonObject ?? [], publishing).Where(r => !r.Succeeded)
        : [];
}
