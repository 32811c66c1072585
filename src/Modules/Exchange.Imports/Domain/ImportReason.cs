namespace Exchange.Imports.Domain;

/// <summary>Stable codes of this module, beside those of <see cref="Rights.Contracts.PatentReason"/>.</summary>
internal static class ImportReason
{
    /// <summary>The content is none of the formats that are read.</summary>
    public const string UnsupportedFormat = "unsupported-format";

    /// <summary>A DTD or an XML schema: it describes documents and is none.</summary>
    public const string SchemaFile = "schema-file";

    /// <summary>A JSON object that says nothing of a right: no number, title, text, symbol or day.</summary>
    public const string NoRecord = "no-record";

    /// <summary>The file tells legal events, not patents.</summary>
    public const string LegalEventsFile = "legal-events";

    /// <summary>The office has taken the document back: the file says so and no more.</summary>
    public const string Withdrawn = "withdrawn-document";

    /// <summary>Nothing in it.</summary>
    public const string EmptyFile = "empty-file";

    /// <summary>The XML declares entities, or is nested deeper than any real document.</summary>
    public const string UnsafeXml = "unsafe-xml";

    /// <summary>An archive entry leaves its folder, is a link, is encrypted or unpacks to far too much.</summary>
    public const string UnsafeArchive = "unsafe-archive";

    /// <summary>A sheet names rows or columns far from the others, which would all be made up.</summary>
    public const string StrayCells = "stray-cells";

    /// <summary>An archive inside an archive.</summary>
    public const string NestedArchive = "nested-archive";

    /// <summary>One record is larger than a patent can be.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The bytes are not text in the encoding of the rest of the file.</summary>
    public const string WrongEncoding = "wrong-encoding";

    /// <summary>No column holds a number: the mapping is missing or wrong.</summary>
    public const string NoNumberColumn = "no-number-column";

    /// <summary>The file ends in the middle of the record.</summary>
    public const string Truncated = "truncated";

    /// <summary>Warning: a date could not be read and was left out.</summary>
    public const string BadDate = "bad-date";
}
