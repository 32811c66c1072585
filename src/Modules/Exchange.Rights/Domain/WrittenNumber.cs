using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>What a number in any written form may be found by in the register.</summary>
/// <param name="Key">Of an application; null for a publication.</param>
/// <param name="Stems">Of publications.</param>
/// <param name="Text">Normalised.</param>
internal sealed record WrittenNumber(string Office, string? Key, IReadOnlyList<string> Stems, string Text)
{
    public bool IsForeign => Offices.IsForeign(Office);

    /// <summary>Null for what is no number.</summary>
    public static WrittenNumber? Read(string? text)
    {
        if (ApplicationNumber.Parse(text).Number is { } application)
        {
            return new WrittenNumber(Offices.China, application.Body, [], application.Normalised);
        }

        if (PublicationNumber.Parse(text).Number is { } publication)
        {
            return new WrittenNumber(Offices.China, null, [publication.Stem], publication.Normalised);
        }

        if (PublicationNumber.ParseStems(text) is { Count: > 0 } stems)
        {
            return new WrittenNumber(Offices.China, null, stems, stems[0]);
        }

        if (ForeignPublication.Parse(text) is { } foreign)
        {
            // Without a letter it may be an application's as well.
            var key = foreign.Kind.Length == 0 ? ForeignApplication.Parse(foreign.Office, text)?.Key : null;
            return new WrittenNumber(foreign.Office, key, foreign.Stems, foreign.Normalised);
        }

        return ForeignApplication.OfficeOf(text) is { } office && ForeignApplication.Parse(office, text) is { } abroad
            ? new WrittenNumber(office, abroad.Key, [], abroad.Normalised)
            : null;
    }
}
