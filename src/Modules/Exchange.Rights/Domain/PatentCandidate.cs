using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>A record of a source after checking: its numbers read, its texts cleaned, what is wrong named.</summary>
internal sealed class PatentCandidate
{
    private const int MaxNames = 200;

    private PatentCandidate(PatentRecord record) => Record = record;

    /// <summary>The record with clean texts.</summary>
    public PatentRecord Record { get; private set; }

    /// <summary>The office whose right it is (WIPO ST.3).</summary>
    public string Office { get; private set; } = Offices.China;

    /// <summary>Of a Chinese application.</summary>
    public ApplicationNumber? ApplicationNumber { get; private set; }

    /// <summary>Of an application at another office.</summary>
    public ForeignApplication? ForeignApplication { get; private set; }

    public IReadOnlyList<(PublishedNumber Number, DateOnly? Date)> Publications { get; private set; } = [];

    public IReadOnlyList<IpcSymbol> Ipc { get; private set; } = [];

    public PatentType? Type { get; private set; }

    /// <summary>Set when the record cannot be taken: a code of <see cref="PatentReason"/>.</summary>
    public string? Rejection { get; private set; }

    public string? Warning { get; private set; }

    /// <summary>For reports: normalised, else as found.</summary>
    public string? NumberText { get; private set; }

    /// <summary>Identity in the register (see <see cref="IpRight.NumberKey"/>).</summary>
    public string Key => ApplicationNumber?.Body ?? ForeignApplication?.Key ?? Publications[0].Number.Stem;

    /// <summary>As stored of the application; null when only publications are known.</summary>
    public string? StoredApplication => ApplicationNumber?.Normalised ?? ForeignApplication?.Normalised;

    public static PatentCandidate Check(PatentRecord record, bool isManual)
    {
        var candidate = new PatentCandidate(record);
        candidate.Rejection = candidate.Read(isManual);
        return candidate;
    }

    private string? Read(bool isManual)
    {
        Record = Clean(Record);
        NumberText = Record.ApplicationNumber ?? (Record.Publications.Count > 0 ? Record.Publications[0].Number : null);
        if (NumberText?.Length > IpRight.MaxNumberLength)
        {
            NumberText = NumberText[..IpRight.MaxNumberLength];
        }

        if (NumberText is null)
        {
            return PatentReason.NoNumber;
        }

        Office = Record.Office?.ToUpperInvariant() ?? OfficeOf(Record);
        return Offices.IsForeign(Office)
            ? ReadForeignNumbers() ?? ReadTexts()
            : ReadApplicationNumber(isManual) ?? ReadPublications(isManual) ?? ReadTexts();
    }

    private static string OfficeOf(PatentRecord record)
    {
        // What is written before the digits; a bare number is a Chinese one.
        var numbers = record.Publications.Select(p => p.Number).ToList();
        return (record.ApplicationNumber is { } application && PatentNumbers.KindOf(application) == PatentNumberKind.Application ? Offices.China : null)
            ?? numbers.Select(PatentNumbers.OfficeOf).FirstOrDefault(office => office is not null)
            ?? ForeignApplication.OfficeOf(record.ApplicationNumber)
            ?? Offices.China;
    }

    private string? ReadForeignNumbers()
    {
        if (!Offices.IsKnown(Office))
        {
            return PatentReason.BadNumber;
        }

        var publications = new List<(PublishedNumber Number, DateOnly? Date)>();
        foreach (var publication in Record.Publications)
        {
            if (ForeignPublication.Parse(publication.Number) is not { } number || number.Normalised.Length > RightPublication.MaxLength)
            {
                return PatentReason.BadNumber;
            }

            if (number.Office != Office)
            {
                return PatentReason.BadPublicationNumber;
            }

            var known = publications.FindIndex(p => p.Number == number);
            if (known < 0)
            {
                publications.Add((number, publication.Date));
            }
            else if (publications[known].Date is null)
            {
                publications[known] = (number, publication.Date);
            }
        }

        // Offices write applications in more ways than can be read; a publication is enough.
        ForeignApplication = ForeignApplication.Parse(Office, Record.ApplicationNumber);
        if (ForeignApplication is null && publications.Count == 0)
        {
            return PatentReason.BadNumber;
        }

        Publications = publications;
        NumberText = publications.Count > 0 ? publications[0].Number.Normalised : ForeignApplication!.Normalised;
        Type = Record.Type ?? (publications.Count > 0 ? publications[0].Number.Type : null);
        return null;
    }

    private string? ReadApplicationNumber(bool isManual)
    {
        if (Record.ApplicationNumber is not { } text)
        {
            return null;
        }

        var (number, error) = ApplicationNumber.Parse(text);
        if (number is null)
        {
            return Unrecognised(text);
        }

        ApplicationNumber = number;
        NumberText = number.Normalised;
        if (error == NumberError.BadCheckCharacter)
        {
            // PAT-10: public texts do contain wrong ones; a person can look again.
            if (isManual)
            {
                return PatentReason.BadCheckCharacter;
            }

            Warning = PatentReason.BadCheckCharacter;
        }

        if (Record.FilingDate is { } filing)
        {
            switch (number.CheckAgainst(filing, Record.IsDivisional))
            {
                case DateAgreement.Impossible:
                    return PatentReason.DateMismatch;
                case DateAgreement.WrongYear or DateAgreement.OnlyIfDivisional when isManual:
                    return PatentReason.DateMismatch;
                case DateAgreement.OnlyIfDivisional:
                    // PAT-09: only a divisional application keeps its parent's day under a number of a later year.
                    Record = Record with { IsDivisional = true };
                    Warning ??= PatentReason.TakenAsDivisional;
                    break;
                case DateAgreement.WrongYear:
                    Warning ??= PatentReason.DateMismatch;
                    break;
                case DateAgreement.Agrees:
                    break;
            }
        }

        return null;
    }

    private string? ReadPublications(bool isManual)
    {
        var publications = new List<(PublishedNumber Number, DateOnly? Date)>();
        foreach (var publication in Record.Publications)
        {
            var (number, error) = PublicationNumber.Parse(publication.Number);
            if (number is null && ApplicationNumber is not null && !isManual && PublicationNumber.LacksLetter(publication.Number))
            {
                // The application is known without it.
                Warning ??= PatentReason.NoKindCode;
                continue;
            }

            if (number is null)
            {
                return error == NumberError.ContradictoryLetter ? PatentReason.BadPublicationNumber
                    : PublicationNumber.LacksLetter(publication.Number) ? PatentReason.NoKindCode
                    : Unrecognised(publication.Number);
            }

            if (publications.All(p => p.Number != number))
            {
                publications.Add((number, publication.Date));
            }
        }

        Publications = publications;
        if (ApplicationNumber is null)
        {
            if (publications.Count == 0)
            {
                return PatentReason.NoNumber;
            }

            NumberText = publications[0].Number.Normalised;
        }

        // Number and publication of different kinds belong to different applications.
        Type = Record.Type ?? ApplicationNumber?.Type ?? publications[0].Number.Type;
        return publications.Any(p => p.Number.Type != (ApplicationNumber?.Type ?? publications[0].Number.Type))
            ? PatentReason.BadPublicationNumber
            : null;
    }

    private static string Unrecognised(string number) =>
        WrittenForm.IsForeign(WrittenForm.Fold(number)) ? PatentReason.ForeignNumber : PatentReason.BadNumber;

    private string? ReadTexts()
    {
        if (Record.Title is null && Record.TitleEn is null)
        {
            return PatentReason.NoTitle;
        }

        Ipc = Record.Ipc.Select(IpcSymbol.Parse).OfType<IpcSymbol>().DistinctBy(symbol => symbol.Normalised).ToList();
        var names = Record.Applicants.Concat(Record.Inventors).Concat(Record.Agents).ToList();
        var tooLong = Record.Title?.Length > IpRight.MaxTitleLength || Record.TitleEn?.Length > IpRight.MaxTitleLength
            || names.Count > MaxNames || names.Any(name => name.Length > RightPerson.MaxNameLength)
            || Record.Agency?.Length > 300 || Record.Address?.Length > 500
            || Record.Priorities.Count > MaxNames
            || Record.Priorities.Any(p => p.Country.Length > 10 || p.Number.Length > IpRight.MaxNumberLength)
            || Ipc.Count > MaxNames || Publications.Count > MaxNames
            || Record.Abstract?.Length > RightText.MaxAbstractLength
            || RightText.StoredLength(Record.Claims) > RightText.MaxClaimsLength
            || RightText.StoredLength(Record.Description) > RightText.MaxDescriptionLength;
        return tooLong ? PatentReason.TooLong : null;
    }

    private static PatentRecord Clean(PatentRecord record) => record with
    {
        ApplicationNumber = EnteredText.Clean(record.ApplicationNumber),
        Publications = record.Publications.Where(p => !string.IsNullOrWhiteSpace(p.Number)).ToList(),
        Title = EnteredText.Clean(record.Title),
        TitleEn = EnteredText.Clean(record.TitleEn),
        Abstract = EnteredText.Clean(record.Abstract),
        Agency = EnteredText.Clean(record.Agency),
        Address = EnteredText.Clean(record.Address),
        Claims = Clean(record.Claims),
        Description = Clean(record.Description),
        Applicants = Clean(record.Applicants),
        Inventors = Clean(record.Inventors),
        Agents = Clean(record.Agents),
        Priorities = record.Priorities.Select(p => p with { Country = EnteredText.Clean(p.Country) ?? "", Number = EnteredText.Clean(p.Number) ?? "" }).ToList(),
    };

    private static List<string> Clean(IReadOnlyList<string> texts) => texts.Select(EnteredText.Clean).OfType<string>().ToList();
}
