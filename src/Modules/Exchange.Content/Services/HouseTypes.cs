using Exchange.Content.Contracts;
using Exchange.Content.Domain;

namespace Exchange.Content.Services;

/// <summary>The types that this module brings.</summary>
internal static class HouseTypes
{
    public static IReadOnlyList<ContentTypeDefinition> All { get; } =
    [
        new(ContentTypeCodes.Article, "news", "Article", "News") { SectionLead = "What happens on this platform and with rights in vanadium and titanium.", Position = "10", SchemaType = "NewsArticle" },
        new(ContentTypeCodes.Notice, "notices", "Notice", "Notices") { SectionLead = "What the platform announces. Formal notices also stand in the register, where nothing is changed or withdrawn.", Position = "20", Part = RecordNotice.PartName, IsOfficial = true },
        new(ContentTypeCodes.Case, "cases", "Case", "Typical cases") { SectionLead = "How rights were used, protected or financed, and what can be learnt from it.", Position = "50" },
        new(ContentTypeCodes.Guide, "guides", "Guide", "Guides") { SectionLead = "Step by step: what to do, with which papers, and in which order.", Position = "60" },
        new(ContentTypeCodes.Faq, "faq", "Question and answer", "Questions and answers") { SectionLead = "Short answers to what is asked most often.", Position = "70", SchemaType = "FAQPage" },
        new(ContentTypeCodes.Download, "downloads", "Download", "Downloads") { SectionLead = "Forms, templates and papers to take along.", Position = "80" },
        new(ContentTypeCodes.Page, "pages", "Page of the house", "Pages of the house") { Position = "90", IsListed = false, KeepsEditions = true, SchemaType = "WebPage" },
        new(ContentTypeCodes.Menu, null, "Menu", "Menus") { Position = "95", Part = MenuItems.PartName, IsListed = false, HasText = false },
    ];
}
