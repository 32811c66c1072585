namespace Exchange.Search.Contracts;

public enum OpenDataType
{
    Text,

    /// <summary>Several texts; in CSV with semicolons between them.</summary>
    Texts,
    Number,
    Boolean,

    /// <summary>A day of the site's calendar, as ISO 8601 writes it.</summary>
    Day,

    /// <summary>Site-relative on cards; whole in files.</summary>
    Address,
}
