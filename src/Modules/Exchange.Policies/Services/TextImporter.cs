using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Framework.Localization;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain;
using Exchange.Policies.Domain.Laws;
using Exchange.Policies.Services.Reading;

namespace Exchange.Policies.Services;

/// <summary>Brings texts of files into the content: laws by their articles, all else as they are.</summary>
internal sealed class TextImporter
{
    // Three articles are no accident.
    private const int LooksLikeLaw = 3;
    private const int MaxWarnings = 100;
    private const string IdAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private readonly IContentStore _store;
    private readonly LawNames _names;

    public TextImporter(IContentStore store, LawNames names)
    {
        _store = store;
        _names = names;
    }

    /// <param name="text">What to bring in.</param>
    /// <param name="type">Goes before what the text says of itself; null takes that, else a law is known by its articles.</param>
    public async Task<ImportOutcome> ImportAsync(ImportedText text, string? type, bool publish, CancellationToken cancellationToken)
    {
        var law = LawReader.Read(text.Source.Lines, text.Source.Titled);
        var kind = type ?? text.Type ?? (law.Articles.Count() >= LooksLikeLaw ? PolicyTypeCodes.Law : ContentTypeCodes.Article);
        var isLaw = kind == PolicyTypeCodes.Law;
        if (text.Source.Lines.Count == 0 && string.IsNullOrWhiteSpace(text.Html))
        {
            return new ImportOutcome(text.Origin, ImportOutcome.Rejected, text.Id, kind, text.Title, Error: "The file holds no text.");
        }

        var import = isLaw ? Law(text, law) : Plain(text, law, kind);
        var before = import.ContentItemId is { } id ? await _store.FindAsync(id, cancellationToken) : null;
        var result = await _store.ImportAsync(import with { Publish = publish, PublishedAt = text.PublishedAt }, cancellationToken);
        if (!result.Succeeded)
        {
            return new ImportOutcome(text.Origin, ImportOutcome.Rejected, text.Id, kind, import.Title, Error: string.Format(CultureInfo.InvariantCulture, result.Error!, [.. result.Arguments ?? []]));
        }

        var item = result.Value;
        var unchanged = before is not null && before.LatestVersion == item.LatestVersion && before.PublishedVersion == item.PublishedVersion && before.Title == item.Title;
        var warnings = isLaw ? law.Troubles.Take(MaxWarnings).Select(Describe).ToList() : [];
        return new ImportOutcome(
            text.Origin, unchanged ? ImportOutcome.Unchanged : ImportOutcome.Imported, item.ContentItemId, item.Type, item.Title, item.Url,
            isLaw ? law.ChapterCount : 0, isLaw ? law.Articles.Count() : 0, warnings.Count > 0 ? warnings : null);
    }

    private static string Describe(LawTrouble trouble) =>
        string.Format(CultureInfo.InvariantCulture, PolicyTexts.Of(trouble.Kind), trouble.Label, trouble.Before ?? "");

    private ContentImport Law(ImportedText text, LawDocument law)
    {
        var title = LawNames.TitleOf(Plain(text.Title ?? law.Title ?? text.Name.Replace('-', ' ')), text.Name);
        var dates = LawDates.Read(law, text.Name);
        var shortName = LawNames.ShortNameOf(title, text.Name);
        var known = _names.Find(text.Name) ?? _names.Find(shortName);
        var part = new JsonObject();
        part.SetText(nameof(PolicyDocument.ShortName), shortName);
        part.SetText(nameof(PolicyDocument.Level), nameof(PolicyLevel.National));
        part.SetText(nameof(PolicyDocument.IssuingBody), LawNames.IssuerOf(law, title));
        part.SetDay(nameof(PolicyDocument.IssuedOn), dates.IssuedOn);
        part.SetDay(nameof(PolicyDocument.InForceFrom), dates.InForceFrom ?? _names.InForceFrom(shortName, dates.IssuedOn));
        return new ContentImport
        {
            ContentItemId = text.Id ?? IdOf(PolicyTypeCodes.Law, text.Name),
            Type = PolicyTypeCodes.Law,
            Culture = SupportedCultures.Default,
            Slug = known,
            Title = title,
            Markdown = LawMarkdown.Write(law with { Title = null }),
            Parts = new JsonObject { [PolicyDocument.PartName] = part },
        };
    }

    private static ContentImport Plain(ImportedText text, LawDocument law, string type)
    {
        var first = text.Source.Lines.FirstOrDefault();
        var isTitled = text.Title is null && law.Title is not null && first is not null;
        var title = Plain(text.Title ?? law.Title ?? text.Name);
        return new ContentImport
        {
            ContentItemId = text.Id ?? IdOf(type, text.Name),
            Type = type,
            Culture = LooksChinese(title) ? SupportedCultures.Default : "en",
            Title = title,
            Markdown = text.Html ?? WriteLines(text.Source.Lines.Skip(isTitled ? 1 : 0)),
        };
    }

    private static string Plain(string markdown) => MarkdownInline.ToPlain(markdown);

    private static bool LooksChinese(string title) => title.Any(character => character is >= '\u4E00' and <= '\u9FFF');

    // Lines that follow one another stay together: lists and tables are made of them.
    private static string WriteLines(IEnumerable<SourceLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(text.Length == 0 ? "" : line.FollowsDirectly ? "\n" : "\n\n");
            text.Append(line.Heading > 0 ? new string('#', Math.Max(2, line.Heading)) + " " : "").Append(line.Markdown);
        }

        return text.Append('\n').ToString();
    }

    // The same file is the same item, wherever it lies.
    private static string IdOf(string type, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(type + "\n" + name));
        var id = new StringBuilder(26);
        for (var i = 0; i < 26; i++)
        {
            id.Append(IdAlphabet[hash[i] % (i == 0 ? 8 : 32)]);
        }

        return id.ToString();
    }
}
