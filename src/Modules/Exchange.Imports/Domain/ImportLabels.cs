namespace Exchange.Imports.Domain;

/// <summary>English msgids of what enumerations mean.</summary>
internal static class ImportLabels
{
    public static string Of(ImportFormat format) => format switch
    {
        ImportFormat.JsonLines => "JSON Lines",
        ImportFormat.CnipaOldXml => "CNIPA XML, old format",
        ImportFormat.CnipaNewXml => "CNIPA XML, new format",
        ImportFormat.St96Xml => "WIPO ST.96 XML",
        ImportFormat.DocdbXml => "EPO XML (DOCDB, OPS)",
        ImportFormat.UsXml => "USPTO XML",
        ImportFormat.OpsLegalXml => "EPO legal events",
        ImportFormat.Csv => "CSV or pasted rows",
        ImportFormat.Xlsx => "Excel workbook",
        ImportFormat.Zip => "ZIP archive",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public static string Of(ImportState state) => state switch
    {
        ImportState.Mapping => "Waiting for the columns",
        ImportState.Checking => "Being checked",
        ImportState.Checked => "Checked, not imported yet",
        ImportState.Importing => "Being imported",
        ImportState.Done => "Imported",
        ImportState.Discarded => "Discarded",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(PatentField field) => field switch
    {
        PatentField.ApplicationNumber => "Application number",
        PatentField.CheckCharacter => "Check character of the application number",
        PatentField.PublicationNumber => "Publication number",
        PatentField.GrantNumber => "Grant publication number",
        PatentField.Title => "Title",
        PatentField.TitleEn => "English title",
        PatentField.Type => "Patent type",
        PatentField.Applicants => "Applicants or owners",
        PatentField.Inventors => "Inventors",
        PatentField.Address => "Address",
        PatentField.Agency => "Agency",
        PatentField.Agents => "Agents",
        PatentField.Ipc => "IPC, main symbol or all",
        PatentField.FurtherIpc => "IPC, further symbols",
        PatentField.FilingDate => "Filing date",
        PatentField.PublicationDate => "Publication date",
        PatentField.GrantDate => "Grant date",
        PatentField.Priorities => "Priorities",
        PatentField.Abstract => "Abstract",
        PatentField.Claims => "Claims",
        PatentField.Description => "Description",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
