using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>What the record that stays takes from the one that goes where it has nothing itself; what both say is never replaced.</summary>
internal static class MergeGaps
{
    public const string Type = "type";

    public static IReadOnlyList<MergeGap> All { get; } =
    [
        new("titleEn", "Title in English", r => r.TitleEn, (to, from) => to.TitleEn = from?.TitleEn),
        new(Type, "Patent type", r => r.PatentType?.ToString(), (to, from) => to.PatentType = from?.PatentType),
        new("filed", "Filing date", r => Day(r.FilingDate), (to, from) => to.FilingDate = from?.FilingDate),
        new("granted", "Grant date", r => Day(r.GrantDate), (to, from) => to.GrantDate = from?.GrantDate),
        new("applicants", "Applicants", r => Lines(r.Names(PersonRole.Applicant)), (to, from) => to.SetNames(PersonRole.Applicant, from?.Names(PersonRole.Applicant) ?? [])),
        new("inventors", "Inventors", r => Lines(r.Names(PersonRole.Inventor)), (to, from) => to.SetNames(PersonRole.Inventor, from?.Names(PersonRole.Inventor) ?? [])),
        new("agency", "Agency", r => r.Agency, (to, from) => to.Agency = from?.Agency),
        new("address", "Address", r => r.Address, (to, from) => to.Address = from?.Address),
        new("note", "What the kind asks for", r => r.Note, (to, from) => to.Note = from?.Note),
        new("ipc", "IPC", r => Lines(Symbols(r).Select(s => s.Normalised)), (to, from) => to.SetIpc(from is null ? [] : Symbols(from))),
        new("priorities", "Priorities", r => Lines(Priorities(r).Select(p => $"{p.Country} {p.Number} {Day(p.Date)}".TrimEnd())), (to, from) => to.SetPriorities(from is null ? [] : Priorities(from))),
        new("abstract", "Abstract", r => r.Text?.Abstract, (to, from) => to.EnsureText().SetAbstract(from?.Text?.Abstract)),
        new("claims", "Claims", r => r.Text?.ClaimsJson is null ? null : Lines(r.Text.Claims), (to, from) => to.EnsureText().SetClaims(from?.Text?.Claims ?? [])),
        new("description", "Description", r => r.Text?.DescriptionJson is null ? null : Lines(r.Text.Description), (to, from) => to.EnsureText().SetDescription(from?.Text?.Description ?? [])),
    ];

    /// <returns>Names of those that were taken.</returns>
    public static IReadOnlyList<string> Fill(IpRight stays, IpRight goes)
    {
        var filled = All.Where(gap => gap.Fills(stays, goes)).ToList();
        filled.ForEach(gap => gap.Take(stays, goes));
        return [.. filled.Select(gap => gap.Name)];
    }

    /// <summary>Empties again what was taken, unless it has been changed since.</summary>
    public static void Empty(IpRight stays, IpRight goes, IReadOnlyList<string> filled)
    {
        foreach (var gap in All.Where(gap => filled.Contains(gap.Name) && gap.Read(stays) == gap.Read(goes)))
        {
            gap.Take(stays, null);
        }
    }

    private static List<IpcSymbol> Symbols(IpRight right) => [.. right.Ipc.OrderBy(i => i.Position).Select(i => IpcSymbol.Parse(i.Symbol)!)];

    private static List<PriorityRecord> Priorities(IpRight right) =>
        [.. right.Priorities.OrderBy(p => p.Position).Select(p => new PriorityRecord(p.Country, p.Number, p.Date))];

    private static string? Lines(IEnumerable<string> texts) => string.Join('\n', texts) is { Length: > 0 } lines ? lines : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
