using Exchange.Rights.Domain;

namespace Exchange.Rights.Contracts;

/// <summary>The one grammar of patent numbers, for who has to tell them from other texts.</summary>
public static class PatentNumbers
{
    /// <summary>What a text in any written form is the number of; null for what is no number. A wrong check character does not matter here.</summary>
    public static PatentNumberKind? KindOf(string? text) =>
        ApplicationNumber.Parse(text).Number is not null ? PatentNumberKind.Application
        : PublicationNumber.Parse(text).Number is not null || ForeignPublication.Parse(text) is not null ? PatentNumberKind.Publication
        : null;

    /// <summary>The office whose number the text is (WIPO ST.3); null for what is no number.</summary>
    public static string? OfficeOf(string? text) => ForeignPublication.Parse(text) is { } foreign ? foreign.Office
        : KindOf(text) is not null || PublicationNumber.ParseStems(text).Count > 0 ? Offices.China
        : null;

    /// <summary>For a question to the EPO's database; null for what is no number.</summary>
    public static DocdbNumber? InDocdb(string? text)
    {
        if (ApplicationNumber.Parse(text).Number is { } application)
        {
            var kind = application.Type switch { PatentType.UtilityModel => "U", PatentType.Design => "S", _ => "A" };
            return new DocdbNumber(Offices.China, application.Body, kind, IsApplication: true, application.Normalised);
        }

        if (PublicationNumber.Parse(text).Number is { } publication)
        {
            return new DocdbNumber(Offices.China, publication.Digits, $"{publication.Letter}{publication.Suffix}", IsApplication: false, publication.Normalised);
        }

        return ForeignPublication.Parse(text) is { } foreign
            ? new DocdbNumber(foreign.Office, foreign.DocdbDigits, foreign.Kind.Length == 0 ? null : foreign.Kind, IsApplication: false, foreign.Normalised)
            : null;
    }
}
