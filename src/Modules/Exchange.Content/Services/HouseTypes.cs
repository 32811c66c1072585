using Exchange.Content.Contracts;
using Exchange.Content.Domain;

namespace Exchange.Content.Services;

/// <summary>The types that this module brings.</summary>
internal static class HouseTypes
{
    public static IReadOnlyList<ContentTypeDefinition> All { get; } =
    [
        new(ContentTypeCodes.Article, "news", "Article", "News") { Position = "10", SchemaType = "NewsArticle" },
        new(ContentTypeCodes.Notice, "notices", "Notice", "Notices") { Position = "20", Part = RecordNotice.PartName, IsOfficial = true },
        new(ContentTypeCodes.Case, "cases", "Case", "Typical cases") { Position = "50" },
        new(ContentTypeCodes.Guide, "guides", "Guide", "Guides") { Position = "60", SchemaType = "HowTo" },
        new(ContentTypeCodes.Faq, "faq", "Question and answer", "Questions and answers") { Position = "70", SchemaType = "FAQPage" },
        new(ContentTypeCodes.Download, "downloads", "Download", "Downloads") { Position = "80" },
        new(ContentTypeCodes.Page, "pages", "Page of the house", "Pages of the house") { Position = "90", IsListed = false, KeepsEditions = true, SchemaType = "WebPage" },
        new(ContentTypeCodes.Menu, null, "Menu", "Menus") { Position = "95", Part = MenuItems.PartName, IsListed = false, HasText = false },
    ];
}
