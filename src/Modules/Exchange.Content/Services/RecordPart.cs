using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Http;

namespace Exchange.Content.Services;

/// <summary>The fields that make a notice one of record.</summary>
internal sealed class RecordPart : IContentPart
{
    private readonly AppDbContext _db;

    public RecordPart(AppDbContext db) => _db = db;

    public string Name => RecordNotice.PartName;

    public string? EditorView => "_RecordEditor";

    public string? DisplayView => "_RecordFacts";

    public JsonObject Read(IFormCollection form)
    {
        string? Sent(string field) => form.TryGetValue(Field(field), out var value) ? value.ToString() : null;
        return RecordNotice.Of(Sent(nameof(RecordNotice.Kind)), Sent(nameof(RecordNotice.Publisher)), Sent(nameof(RecordNotice.PublisherNumber)), Sent(nameof(RecordNotice.Corrects)));
    }

    public IReadOnlyList<Result> Validate(JsonObject part, bool publishing)
    {
        var notice = new RecordNotice(part);
        List<Result> errors = [];
        if (notice.KindName is not null && notice.Kind is null)
        {
            errors.Add(Result.Fail("Choose a kind of the list.", Field(nameof(notice.Kind))));
        }

        foreach (var (field, text) in new[] { (nameof(notice.Publisher), notice.Publisher), (nameof(notice.PublisherNumber), notice.PublisherNumber) })
        {
            if (!OneLineAttribute.IsOneLine(text))
            {
                errors.Add(Result.Fail(ContentCheck.TwoLines, Field(field)));
            }
        }

        if (notice.Publisher?.Length > RecordNotice.PublisherLength)
        {
            errors.Add(Result.Fail("At most {0} characters.", Field(nameof(notice.Publisher)), RecordNotice.PublisherLength));
        }

        if (notice.PublisherNumber?.Length > RecordNotice.PublisherNumberLength)
        {
            errors.Add(Result.Fail("At most {0} characters.", Field(nameof(notice.PublisherNumber)), RecordNotice.PublisherNumberLength));
        }

        if (notice.Corrects?.Length > ContentItem.ContentItemIdLength)
        {
            errors.Add(Result.Fail("At most {0} characters.", Field(nameof(notice.Corrects)), ContentItem.ContentItemIdLength));
        }

        if (!publishing)
        {
            return errors;
        }

        if (notice.Kind is not null && notice.Publisher is null)
        {
            errors.Add(Result.Fail("Say who publishes the notice.", Field(nameof(notice.Publisher))));
        }

        if (notice.Corrects is { } number)
        {
            if (notice.Kind is null)
            {
                errors.Add(Result.Fail("Only a notice of record corrects one. Choose its kind.", Field(nameof(notice.Kind))));
            }

            if (!RecordPages.Named(_db, number).Any())
            {
                errors.Add(Result.Fail("No notice of record has this number.", Field(nameof(notice.Corrects))));
            }
        }

        return errors;
    }

    public string? CaptionOf(string field) => field switch
    {
        nameof(RecordNotice.Kind) => "Kind",
        nameof(RecordNotice.Publisher) => "Publisher",
        nameof(RecordNotice.PublisherNumber) => "Number given by the publisher",
        nameof(RecordNotice.Corrects) => "Corrects the notice",
        _ => null,
    };

    public bool Seals(JsonObject part) => new RecordNotice(part).Kind is not null;

    public IEnumerable<string> SearchTexts(JsonObject part) => new[] { new RecordNotice(part).Publisher, new RecordNotice(part).PublisherNumber }.OfType<string>();

    private static string Field(string field) => $"{RecordNotice.PartName}.{field}";
}
