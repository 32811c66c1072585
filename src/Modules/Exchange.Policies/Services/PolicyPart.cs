using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Exchange.Content.Contracts;
using Exchange.Framework.Mvc;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain;
using Exchange.Policies.Domain.Laws;
using Microsoft.AspNetCore.Http;

namespace Exchange.Policies.Services;

/// <summary>The fields of policies and laws in the editor and on the page; anchors at a law's articles.</summary>
internal sealed partial class PolicyPart : IContentPart
{
    public string Name => PolicyDocument.PartName;

    public string? EditorView => "_PolicyEditor";

    public string? DisplayView => "_PolicyFacts";

    public JsonObject Read(IFormCollection form)
    {
        var part = new JsonObject();
        foreach (var field in PolicyFields.Texts.Keys)
        {
            part.SetText(field, Sent(form, field)?.ReplaceLineEndings("\n"));
        }

        foreach (var field in PolicyFields.Days)
        {
            part.SetDay(field, DateOnly.TryParseExact(Sent(form, field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
        }

        part.SetText(nameof(PolicyDocument.Level), Sent(form, nameof(PolicyDocument.Level)));
        if (Sent(form, nameof(PolicyDocument.ReplacedBy))?.Trim() is { Length: > 0 } replacing)
        {
            part.SetList(nameof(PolicyDocument.ReplacedBy), "ContentItemIds", [replacing]);
        }

        return part;
    }

    public IReadOnlyList<Result> Validate(JsonObject part, bool publishing)
    {
        var document = new PolicyDocument(part);
        List<Result> errors = [.. PolicyFields.Texts.Where(field => part.Text(field.Key)?.Length > field.Value)
            .Select(field => Result.Fail("At most {0} characters.", Field(field.Key), field.Value))];
        errors.AddRange(PolicyFields.Lines.Where(field => !OneLineAttribute.IsOneLine(part.Text(field)))
            .Select(field => Result.Fail("Write this in one line, without a line break.", Field(field))));
        if (part.Text(nameof(PolicyDocument.Level)) is not null && document.Level is null)
        {
            errors.Add(Result.Fail("Choose a level of the list.", Field(nameof(PolicyDocument.Level))));
        }

        if (document.ReplacedBy?.Length > 64)
        {
            errors.Add(Result.Fail("At most {0} characters.", Field(nameof(PolicyDocument.ReplacedBy)), 64));
        }

        if (!publishing)
        {
            return errors;
        }

        // Without these nobody can tell what it is, or whether it is in force; a draft is not issued yet.
        if (document.IssuingBody is null)
        {
            errors.Add(Result.Fail("Say who issues it.", Field(nameof(PolicyDocument.IssuingBody))));
        }

        if (document.Level is null)
        {
            errors.Add(Result.Fail("Choose a level of the list.", Field(nameof(PolicyDocument.Level))));
        }

        if (document.IssuedOn is null && document.InForceFrom is null && document.CommentUntil is null)
        {
            errors.Add(Result.Fail("Write the day on which it was issued, or from which it is in force.", Field(nameof(PolicyDocument.IssuedOn))));
        }

        if (document.InForceFrom < document.IssuedOn)
        {
            errors.Add(Result.Fail("It cannot be in force before it was issued.", Field(nameof(PolicyDocument.InForceFrom))));
        }

        if (document.ExpiresOn < document.InForceFrom)
        {
            errors.Add(Result.Fail("It cannot expire before it is in force.", Field(nameof(PolicyDocument.ExpiresOn))));
        }

        if (document.CommentUntil < document.CommentFrom)
        {
            errors.Add(Result.Fail("The last day lies before the first one.", Field(nameof(PolicyDocument.CommentUntil))));
        }

        if ((document.LegalBasis ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(line => line.Length > PolicyRecord.NameLength || LawCitation.Parse(line) is null) is { } line)
        {
            errors.Add(Result.Fail("“{0}” is no citation. Write a law and an article a line, such as 专利法第五十条.", Field(nameof(PolicyDocument.LegalBasis)), line.Length > 40 ? line[..40] : line));
        }

        return errors;
    }

    public IEnumerable<string> SearchTexts(JsonObject part)
    {
        var document = new PolicyDocument(part);
        return new[] { document.IssuingBody, document.DocumentNumber, document.ShortName, document.WhoCanApply, document.WhatYouGet, document.HowToApply, document.Guide }.OfType<string>();
    }

    public string? CaptionOf(string field) => PolicyTexts.OfField(field);

    public ContentMark Mark(JsonObject part)
    {
        var document = new PolicyDocument(part);
        return PolicyMarks.Of(document.Dates, document.IssuedOn);
    }

    public void Describe(JsonObject part, JsonObject schema)
    {
        var document = new PolicyDocument(part);
        Add("legislationIdentifier", document.DocumentNumber);
        Add("alternateName", document.ShortName);
        Add("legislationDate", Day(document.IssuedOn));
        Add("legislationDateOfApplicability", Day(document.InForceFrom));
        Add("expires", Day(document.RepealedOn ?? document.ExpiresOn));
        if (document.IssuingBody is { } body)
        {
            schema["legislationPassedBy"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = body };
        }

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                schema[name] = value;
            }
        }

        static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Each article of a law is a place, and its label leads to itself: that address can be copied.</summary>
    public string Finish(JsonObject part, ContentItemInfo item, string html)
    {
        if (item.Type != PolicyTypeCodes.Law)
        {
            return html;
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return LabelledParagraph().Replace(html, match =>
        {
            var insertion = 0;
            if (!ChineseNumber.TryParse(match.Groups["n"].Value, out var number) || (match.Groups["i"].Success && !ChineseNumber.TryParse(match.Groups["i"].Value, out insertion)))
            {
                return match.Value;
            }

            var anchor = LawArticle.AnchorOf(number, insertion);
            var count = seen[anchor] = seen.GetValueOrDefault(anchor) + 1;
            anchor = count == 1 ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}x{count}");
            return $"<p class=\"law-article\" id=\"{anchor}\"><a class=\"law-label\" href=\"#{anchor}\"><strong>{match.Groups["label"].Value}</strong></a>";
        });
    }

    private static string? Sent(IFormCollection form, string field) => form.TryGetValue(Field(field), out var value) ? value.ToString() : null;

    private static string Field(string name) => PolicyDocument.PartName + "." + name;

    [GeneratedRegex($@"<p><strong>(?<label>第(?<n>[{ChineseNumber.Characters}]+)条(之(?<i>[一二三四五六七八九十]+))?)</strong>")]
    private static partial Regex LabelledParagraph();
}
