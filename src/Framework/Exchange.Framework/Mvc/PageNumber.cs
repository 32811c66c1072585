namespace Exchange.Framework.Mvc;

/// <summary>The number of a page as readers and robots send it.</summary>
public static class PageNumber
{
    /// <summary>So far that no list reaches it and no offset overflows.</summary>
    private const int Largest = 1_000_000;

    /// <summary>From 1; what lies outside becomes the nearest number that can be asked for.</summary>
    public static int Of(int page) => Math.Clamp(page, 1, Largest);
}
