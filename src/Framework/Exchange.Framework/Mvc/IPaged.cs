namespace Exchange.Framework.Mvc;

/// <summary>What a page shows in pages: a list, or a model that holds one.</summary>
public interface IPaged
{
    /// <summary>The list ends before the page that was asked for.</summary>
    bool IsPastTheEnd { get; }
}
