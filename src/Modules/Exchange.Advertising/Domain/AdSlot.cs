namespace Exchange.Advertising.Domain;

/// <summary>A place on the pages; its name is that of the zone in which it is drawn.</summary>
internal enum AdSlot
{
    /// <summary>Below the search of the home page.</summary>
    HomeBand,

    /// <summary>Above the directory of service organisations.</summary>
    DirectoryTop,

    /// <summary>Above the catalogs of listings and patents.</summary>
    TopicTop,

    /// <summary>Beside pages to read.</summary>
    ArticleSide,
}
