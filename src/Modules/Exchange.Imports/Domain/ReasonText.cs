using Exchange.Rights.Contracts;

namespace Exchange.Imports.Domain;

/// <summary>Reason codes in words: what is wrong, and what to do about it.</summary>
internal static class ReasonText
{
    /// <summary>An English msgid.</summary>
    public static string Of(string code) => code switch
    {
        PatentReason.NoNumber => "No application or publication number. Add one of them.",
        PatentReason.BadNumber => "The number has no known form. Compare it with the certificate or the gazette.",
        PatentReason.ForeignNumber => "The number is one of another office than the record's. Each office's right is a record of its own.",
        PatentReason.NoKindCode => "The publication number lacks its letter (A, B, C, U, Y, S or D), so it was not stored.",
        PatentReason.BadCheckCharacter => "The check character of the application number is wrong. Compare the number with the certificate.",
        PatentReason.BadPublicationNumber => "The publication number contradicts itself: its first digit and its letter stand for different types.",
        PatentReason.NoTitle => "No title. Add it.",
        PatentReason.DateMismatch => "The filing date does not agree with the application number.",
        PatentReason.TakenAsDivisional => "The number is of a later year than the filing date: taken as a divisional application. Correct the entry if it is none.",
        PatentReason.TooLong => "A text is longer than the register holds.",
        PatentReason.NumberConflict => "The number already stands for another application in the register.",
        PatentReason.BelongsToAnother => "The register holds this right already and it is not yours to change, so it was left as it is. Claim it first.",
        PatentReason.MergedAway => "This number was found to be another record of the same right and merged into it; it was left as it was.",
        PatentReason.BadDrawing => "A drawing is too large, or not the picture that its name says, and was left out.",
        PatentReason.Unreadable => "The record cannot be read: it is not well-formed.",
        ImportReason.UnsupportedFormat => "The file is of a format that is not read yet. Use JSON Lines, XML of CNIPA, WIPO (ST.96), EPO (DOCDB) or USPTO, CSV, XLSX or a ZIP of these.",
        ImportReason.SchemaFile => "The file describes a format (DTD or XML schema) and holds no patents. Import the documents themselves.",
        ImportReason.NoRecord => "This is no patent record: it has neither number, title, text, symbol nor day.",
        ImportReason.LegalEventsFile => "The file tells legal events and no patents. The operator brings them in with: patents events import.",
        ImportReason.Withdrawn => "The office has taken this document back: there is nothing to register.",
        ImportReason.EmptyFile => "There is nothing in the file.",
        ImportReason.UnsafeXml => "The XML declares entities or is nested too deep. Export it again without a document type.",
        ImportReason.UnsafeArchive => "The archive holds links, encrypted entries, unsafe names, or unpacks to far too much. Pack the files again.",
        ImportReason.StrayCells => "A sheet has cells more than 10,000 rows away from the others. Delete them, or save the sheet as CSV.",
        ImportReason.NestedArchive => "An archive inside an archive is not read. Unpack it first.",
        ImportReason.TooLarge => "The record is larger than any patent. A quotation mark may not have been closed.",
        ImportReason.WrongEncoding => "Characters were lost: the record is not encoded like the rest of the file. Save the file as UTF-8.",
        ImportReason.NoNumberColumn => "No column is known to hold application or publication numbers. Choose it on the columns page.",
        ImportReason.Truncated => "The file ends in the middle of the record. Transfer it again.",
        ImportReason.BadDate => "A date could not be read and was left out.",
        _ => "The record was not accepted.",
    };
}
