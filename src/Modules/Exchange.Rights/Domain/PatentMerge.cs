using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>Takes a checked record over into the register: what it leaves out is kept, what it says differently is updated.</summary>
internal static class PatentMerge
{
    /// <param name="mayNameOwners">
    /// Whether the source may say who the applicants are. A party only of what it brings anew: whoever could rename the owners of a record
    /// could claim the right, or drop a co-owner whose consent is missing.
    /// </param>
    /// <param name="provesGrant">Whether the source is the register's own: what a party says of a grant waits to be confirmed.</param>
    /// <returns>Whether anything changed.</returns>
    public static bool Apply(IpRight right, PatentCandidate candidate, MergeReach reach, bool mayNameOwners, bool provesGrant)
    {
        var mayOverwrite = reach == MergeReach.Everything;
        var record = candidate.Record;
        if (reach == MergeReach.Texts)
        {
            return Complete(right, record);
        }

        var changed = ApplyNumbers(right, candidate, mayIdentify: provesGrant || right.ClaimedBy is null);
        changed |= provesGrant && TellsGrant(candidate) && right.ProveGrant();
        changed |= Set(right.Title, record.Title ?? (right.Title.Length == 0 ? record.TitleEn : null), mayOverwrite, v => right.Title = v);
        changed |= Set(right.TitleEn, record.TitleEn, mayOverwrite, v => right.TitleEn = v);
        changed |= Set(right.Agency, record.Agency, mayOverwrite, v => right.Agency = v);
        changed |= Set(right.Address, record.Address, mayOverwrite, v => right.Address = v);
        changed |= Set(right.FilingDate, record.FilingDate, mayOverwrite, v => right.FilingDate = v);
        changed |= Set(right.GrantDate, record.GrantDate ?? GrantOf(candidate), mayOverwrite && (provesGrant || !right.IsGranted), v => right.GrantDate = v);
        changed |= Set(right.PatentType, candidate.Type, mayOverwrite, v => right.PatentType = v);
        if (record.IsDivisional && !right.IsDivisional)
        {
            right.IsDivisional = changed = true;
        }

        changed |= Set(right.Ipc.Count, candidate.Ipc, mayOverwrite, right.SetIpc);
        changed |= Set(right.Priorities.Count, record.Priorities, mayOverwrite, right.SetPriorities);
        changed |= Set(right.Names(PersonRole.Inventor).Count, record.Inventors, mayOverwrite, names => right.SetNames(PersonRole.Inventor, names));
        changed |= Set(right.Names(PersonRole.Agent).Count, record.Agents, mayOverwrite, names => right.SetNames(PersonRole.Agent, names));

        if (mayNameOwners && record.Applicants.Count > 0)
        {
            changed |= right.SetNames(PersonRole.Applicant, record.Applicants);
        }

        changed |= ApplyTexts(right, record, mayOverwrite);
        right.Derive();
        return changed;
    }

    // A claimant fills gaps of what the register says of its right; numbers, dates, names and symbols stay the register's.
    private static bool Complete(IpRight right, PatentRecord record) =>
        Set(right.TitleEn, record.TitleEn, mayOverwrite: false, v => right.TitleEn = v)
        | Set(right.Agency, record.Agency, mayOverwrite: false, v => right.Agency = v)
        | Set(right.Address, record.Address, mayOverwrite: false, v => right.Address = v)
        | ApplyTexts(right, record, mayOverwrite: false);

    /// <summary>Empties what a person has emptied in the entry form; what the form does not show is kept.</summary>
    /// <param name="provesGrant">Whether the source may take back a grant that the register tells of.</param>
    /// <returns>Whether anything changed.</returns>
    public static bool Empty(IpRight right, PatentCandidate candidate, bool provesGrant)
    {
        var record = candidate.Record;
        var changed = false;
        if (record.TitleEn is null && right.TitleEn is not null && right.Title != right.TitleEn)
        {
            right.TitleEn = null;
            changed = true;
        }

        if (record.FilingDate is null && right.FilingDate is not null)
        {
            right.FilingDate = null;
            changed = true;
        }

        if (record.GrantDate is null && right.GrantDate is not null && right.GrantDate != GrantOf(candidate) && (provesGrant || !right.IsGranted))
        {
            right.GrantDate = null;
            changed = true;
        }

        if (right.IsDivisional && !record.IsDivisional)
        {
            right.IsDivisional = false;
            changed = true;
        }

        changed |= candidate.Ipc.Count == 0 && right.SetIpc([]);
        changed |= record.Inventors.Count == 0 && right.SetNames(PersonRole.Inventor, []);
        if (right.Text is { } text)
        {
            changed |= record.Abstract is null && text.SetAbstract(null);
            changed |= record.Claims.Count == 0 && text.SetClaims([]);
        }

        right.Derive();
        return changed;
    }

    /// <param name="mayIdentify">False for a claimed right in a party's hand: the number under which it was claimed and listed is fixed.</param>
    private static bool ApplyNumbers(IpRight right, PatentCandidate candidate, bool mayIdentify)
    {
        var changed = false;
        if (mayIdentify && candidate.ApplicationNumber is { } number && right.ApplicationNumber != number.Normalised
            && (right.ApplicationNumber is null || right.HasWrongCheckCharacter))
        {
            right.NumberKey = number.Body;
            right.Number = number.Normalised;
            right.ApplicationNumber = number.Normalised;
            right.HasWrongCheckCharacter = !number.IsCheckCharacterRight;
            changed = true;
        }

        if (mayIdentify && candidate.ForeignApplication is { } abroad && right.ApplicationNumber is null)
        {
            right.NumberKey = abroad.Key;
            right.ApplicationNumber = abroad.Normalised;
            changed = true;
        }

        foreach (var (publication, date) in candidate.Publications)
        {
            changed |= right.AddPublication(publication, date);
        }

        return changed;
    }

    private static bool ApplyTexts(IpRight right, PatentRecord record, bool mayOverwrite)
    {
        if (record.Abstract is null && record.Claims.Count == 0 && record.Description.Count == 0)
        {
            return false;
        }

        var text = right.EnsureText();
        return Set(text.Abstract, record.Abstract, mayOverwrite, v => text.SetAbstract(v))
            | Set(text.ClaimsJson is null ? 0 : 1, record.Claims, mayOverwrite, text.SetClaims)
            | Set(text.DescriptionJson is null ? 0 : 1, record.Description, mayOverwrite, text.SetDescription);
    }

    private static bool TellsGrant(PatentCandidate candidate) =>
        candidate.Record.GrantDate is not null || candidate.Publications.Any(p => p.Number.Step == PublicationStep.Grant);

    // Rules TRM-06: the grant announcement's day is the grant date.
    private static DateOnly? GrantOf(PatentCandidate candidate) =>
        candidate.Publications.Where(p => p.Number.Step == PublicationStep.Grant && p.Number.IsFirst).Select(p => p.Date).FirstOrDefault();

    private static bool Set(string? current, string? value, bool mayOverwrite, Action<string> set)
    {
        if (value is null || value == current || (!string.IsNullOrEmpty(current) && !mayOverwrite))
        {
            return false;
        }

        set(value);
        return true;
    }

    private static bool Set<T>(T? current, T? value, bool mayOverwrite, Action<T> set)
        where T : struct
    {
        if (value is null || value.Equals(current) || (current is not null && !mayOverwrite))
        {
            return false;
        }

        set(value.Value);
        return true;
    }

    private static bool Set<T>(int currentCount, IReadOnlyList<T> values, bool mayOverwrite, Func<IReadOnlyList<T>, bool> set) =>
        values.Count > 0 && (currentCount == 0 || mayOverwrite) && set(values);
}
