namespace Exchange.Content.Contracts;

/// <summary>The types that this module brings; other modules bring theirs.</summary>
public static class ContentTypeCodes
{
    public const string Article = "article";
    public const string Notice = "notice";
    public const string Case = "case";
    public const string Guide = "guide";
    public const string Faq = "faq";
    public const string Download = "download";
    public const string Page = "page";

    /// <summary>Links that an editor arranges; it has no page of its own.</summary>
    public const string Menu = "menu";
}
