using System.Text.Json.Nodes;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Http;

namespace Exchange.Content.Contracts;

/// <summary>
/// What only one type of content item has: its fields in the editor, their checks, and how readers see them. The fields are
/// kept as one JSON object in the shapes of Orchard's stock fields, such as <c>{"IssuingBody":{"Text":"…"}}</c>
/// (<see cref="StockFields"/> reads and writes them).
/// </summary>
public interface IContentPart
{
    /// <summary>Name of the part and of its JSON object, such as <c>PolicyDocument</c>.</summary>
    string Name { get; }

    /// <summary>Partial view of the fields in the editor, with a <see cref="ContentPartView"/> as its model; null for none. Its inputs are named <c>{Name}.{Field}</c>.</summary>
    string? EditorView { get; }

    /// <summary>Partial view beside or above the text on the reading page, with a <see cref="ContentPartView"/> as its model; null for none.</summary>
    string? DisplayView { get; }

    /// <summary>Takes the fields as they were sent, whatever they are: a draft may be incomplete. What is longer than its field is refused by <see cref="Validate"/>, never cut.</summary>
    JsonObject Read(IFormCollection form);

    /// <summary>What has to be mended, a result per field; <see cref="Result.Field"/> is <c>{Name}.{Field}</c>.</summary>
    /// <param name="publishing">False when a draft is saved: then only what cannot be stored is refused.</param>
    IReadOnlyList<Result> Validate(JsonObject part, bool publishing);

    /// <summary>How a field is called, an English msgid, where changes and errors are told; null shows its name in the code.</summary>
    string? CaptionOf(string field) => null;

    /// <summary>A last hand at the safe HTML of an item of this type, such as anchors at a law's articles. What it returns is not checked again.</summary>
    string Finish(JsonObject part, ContentItemInfo item, string html) => html;

    /// <summary>Whether a text with these fields goes on record when it is published: nothing changes or withdraws it from then on.</summary>
    bool Seals(JsonObject part) => false;

    /// <summary>Further words by which the item is found.</summary>
    IEnumerable<string> SearchTexts(JsonObject part) => [];

    /// <summary>The day of its own and the standing that lists show; null for none.</summary>
    ContentMark? Mark(JsonObject part) => null;

    /// <summary>Adds what search engines are told of the item, in the terms of schema.org, such as the days of an event.</summary>
    void Describe(JsonObject part, JsonObject schema)
    {
    }
}
