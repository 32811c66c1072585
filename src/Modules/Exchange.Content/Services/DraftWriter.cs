using System.Text.Json.Nodes;
using Exchange.Content.Domain;
using Exchange.Content.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.Http;

namespace Exchange.Content.Services;

/// <summary>Writes the text of the editor's form into the draft, in the caller's unit of work.</summary>
internal sealed class DraftWriter
{
    private readonly AppDbContext _db;
    private readonly ContentCheck _check;
    private readonly IAuditTrail _audit;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public DraftWriter(AppDbContext db, ContentCheck check, IAuditTrail audit, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _check = check;
        _audit = audit;
        _user = user;
        _clock = clock;
    }

    /// <returns>The text as sent, and whether it could be kept.</returns>
    public (VersionText Text, Result Result) Write(ContentItem item, ContentVersion latest, ContentForm form, IFormCollection fields)
    {
        var (text, parts) = TextOf(item, latest, form, fields);
        var check = ContentCheck.Lengths(text);
        check = check.Succeeded ? _check.ForDraft(item.Type, text) : check;
        if (!check.Succeeded)
        {
            return (text, check);
        }

        // The same fields in another order are the same.
        if (JsonNode.DeepEquals(JsonNode.Parse(latest.Parts), parts))
        {
            text = text with { Parts = latest.Parts };
        }

        var hadDraft = item.HasDraft;
        // Every save is seen by whoever has the form open, whatever of it the item's own row holds.
        _db.Entry(item).Property(i => i.ModifiedAt).IsModified = true;
        var written = item.Write(latest, text, new Writer(_user.Id, _user.Name), _clock.Now, form.Overrule ? "Saved over a newer version" : null);
        if (written is { Succeeded: true, Value: { } version } && version != latest)
        {
            _db.Add(version);
            if (!hadDraft)
            {
                _audit.Record("content.draft", nameof(ContentItem), item.AuditId, new { Version = version.Number });
            }
        }

        return (text, written);
    }

    /// <summary>What else has to be mended, when something was refused.</summary>
    /// <param name="publishing">False when only a draft was to be saved.</param>
    public IReadOnlyList<Result> OthersThan(Result refused, ContentItem item, ContentVersion latest, ContentForm form, IFormCollection fields, bool publishing) =>
        // What is refused whatever was written has no field: the words are not looked at then.
        refused.Field is null ? [] : [.. _check.All(item.Type, TextOf(item, latest, form, fields).Text, publishing).Where(other => other.Field != refused.Field)];

    private (VersionText Text, JsonObject Parts) TextOf(ContentItem item, ContentVersion latest, ContentForm form, IFormCollection fields)
    {
        var parts = ContentPublisher.ParseParts(latest.Parts);
        if (_check.PartOf(item.Type) is { } part)
        {
            parts[part.Name] = part.Read(fields);
        }

        Attachments.Set(parts, ReadAttachments(form));
        return (
            new VersionText(
                FormTexts.Blank(form.Title) ?? "", FormTexts.Blank(form.Summary), MarkdownText.Clean(form.Markdown ?? ""), parts.ToJsonString(ContentStore.PartsJson),
                FormTexts.Blank(form.Authors), FormTexts.Blank(form.Source), FormTexts.Blank(form.SourceUrl)),
            parts);
    }

    private static List<AttachmentLink> ReadAttachments(ContentForm form) =>
    [
        .. form.Attachments.Where(a => !a.Remove && a.Url is not null && Attachments.IsFile(a.Url)).Take(Attachments.MaxFiles)
            .Select(a => new AttachmentLink(NameOf(a), a.Url!)),
    ];

    // A name is a label that the link shows: it is cut and put on one line rather than refused.
    private static string NameOf(AttachmentForm attachment)
    {
        var name = (attachment.Name ?? "").ReplaceLineEndings(" ").Trim();
        return name.Length > Attachments.NameLength ? name[..Attachments.NameLength] : name;
    }
}
