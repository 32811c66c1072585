namespace Exchange.Imports.Domain;

/// <summary>What a file is by its content.</summary>
internal enum ImportFormat
{
    JsonLines,

    /// <summary>CNIPA's old format, root <c>cn-patent-document</c> (after WIPO ST.36).</summary>
    CnipaOldXml,

    /// <summary>CNIPA's new format, root <c>PatentDocumentAndRelated</c> (after WIPO ST.96).</summary>
    CnipaNewXml,

    /// <summary>Comma, semicolon, tab or bar separated text; also what is pasted from a spreadsheet.</summary>
    Csv,
    Xlsx,
    Zip,
}
