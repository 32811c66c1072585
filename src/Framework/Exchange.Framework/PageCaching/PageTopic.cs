namespace Exchange.Framework.PageCaching;

/// <summary>A topic whose stamp tells that public pages have changed.</summary>
public sealed record PageTopic(string Name);
