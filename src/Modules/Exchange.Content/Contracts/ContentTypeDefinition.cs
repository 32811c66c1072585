namespace Exchange.Content.Contracts;

/// <summary>A kind of content item, registered by <see cref="ContentRegistration.AddContentType"/>.</summary>
/// <param name="Code">Stable lower-case name, such as <c>article</c>: stored, and part of the API.</param>
/// <param name="Section">First part of the public address, such as <c>news</c>; null for items without a page of their own.</param>
/// <param name="Caption">English msgid of one of them: "Article".</param>
/// <param name="SectionCaption">English msgid of the heading of their list: "News".</param>
public sealed record ContentTypeDefinition(string Code, string? Section, string Caption, string SectionCaption)
{
    /// <summary>Name of the <see cref="IContentPart"/> that holds what only this type has; null for none.</summary>
    public string? Part { get; init; }

    /// <summary>English msgid of the sentence under the heading of their list; null says what all texts here are about.</summary>
    public string? SectionLead { get; init; }

    /// <summary>Order among the types, compared as menu positions are.</summary>
    public string Position { get; init; } = "50";

    /// <summary>Whether <c>/{section}</c> and <c>/info</c> list them; pages of the house are reached by menus.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Whether every published version stays readable at <c>?edition=</c>: people relied on it.</summary>
    public bool KeepsEditions { get; init; }

    /// <summary>Whether it speaks for the law or the office: no advertising stands beside it.</summary>
    public bool IsOfficial { get; init; }

    /// <summary>Whether the day that counts is its own (an event's, a law's): lists leave the day of publishing out, which would be taken for it.</summary>
    public bool HasOwnDay { get; init; }

    /// <summary>Whether it is written; a menu has fields alone.</summary>
    public bool HasText { get; init; } = true;

    /// <summary>Type of schema.org that search engines are told; null where the type's own view tells it.</summary>
    public string? SchemaType { get; init; } = "Article";

    /// <summary>Name of the type in recipes of Orchard's form.</summary>
    public string RecipeName => char.ToUpperInvariant(Code[0]) + Code[1..];
}
