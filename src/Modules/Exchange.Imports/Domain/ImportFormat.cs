namespace Exchange.Imports.Domain;

/// <summary>What a file is by its content.</summary>
internal enum ImportFormat
{
    JsonLines,

    /// <summary>CNIPA's old format, root <c>cn-patent-document</c> (after WIPO ST.36).</summary>
    CnipaOldXml,

    /// <summary>CNIPA's new format, root <c>PatentDocumentAndRelated</c> (after WIPO ST.96).</summary>
    CnipaNewXml,

    /// <summary>WIPO ST.96, root <c>PatentPublication</c>.</summary>
    St96Xml,

    /// <summary>EPO DOCDB and answers of Open Patent Services: <c>exchange-document</c>.</summary>
    DocdbXml,

    /// <summary>The United States' office, roots <c>us-patent-application</c> and <c>us-patent-grant</c>.</summary>
    UsXml,

    /// <summary>Legal events of Open Patent Services: read by <c>patents events import</c>.</summary>
    OpsLegalXml,

    /// <summary>Comma, semicolon, tab or bar separated text; also what is pasted from a spreadsheet.</summary>
    Csv,
    Xlsx,
    Zip,
}
