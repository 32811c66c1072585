namespace Exchange.Imports.Domain;

/// <summary>What a column of a sheet may hold.</summary>
internal enum PatentField
{
    ApplicationNumber,

    /// <summary>The application number's check character in a column of its own.</summary>
    CheckCharacter,
    PublicationNumber,
    GrantNumber,
    Title,
    TitleEn,
    Type,
    Applicants,
    Inventors,
    Address,
    Agency,
    Agents,
    Ipc,
    FurtherIpc,
    FilingDate,
    PublicationDate,
    GrantDate,
    Priorities,
    Abstract,
    Claims,
    Description,
}
