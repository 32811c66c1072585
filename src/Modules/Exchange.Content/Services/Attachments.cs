using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.ViewModels;
using Exchange.Media.Contracts;

namespace Exchange.Content.Services;

/// <summary>Files that stand below any text: the part <c>Attachments</c> with one media field, <c>Files</c>.</summary>
internal static class Attachments
{
    public const string PartName = "Attachments";
    public const string Field = "Files";
    public const int MaxFiles = 20;
    public const int NameLength = 120;

    public static IReadOnlyList<AttachmentLink> Of(JsonObject parts)
    {
        if (parts[PartName] is not JsonObject part)
        {
            return [];
        }

        var names = part.List(Field, "MediaTexts");
        return [.. part.List(Field, "Paths").Where(IsFile).Select((path, i) => new AttachmentLink(
            i < names.Count && names[i].Length > 0 ? names[i] : Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]), path))];
    }

    public static void Set(JsonObject parts, IReadOnlyList<AttachmentLink> files)
    {
        parts.Remove(PartName);
        if (files.Count > 0)
        {
            var part = new JsonObject();
            part.SetList(Field, "Paths", files.Select(f => f.Url));
            part.SetList(Field, "MediaTexts", files.Select(f => f.Name));
            parts[PartName] = part;
        }
    }

    /// <summary>Only the site's own files are offered: those of the library, and those that texts had before there was one.</summary>
    public static bool IsFile(string path) =>
        (MediaAddress.Read(path) is not null || path.StartsWith("/files/", StringComparison.Ordinal)) && HtmlCleaner.IsAllowedAddress(path, image: true);
}
