using Exchange.Framework.Data;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>The base record of every kind of right; the columns about patents are null for the other kinds.</summary>
internal sealed class IpRight : IVersioned
{
    public const int MaxTitleLength = 500;
    public const int MaxNumberLength = 60;

    private readonly List<RightPublication> _publications = [];
    private readonly List<RightPerson> _people = [];
    private readonly List<RightIpc> _ipc = [];
    private readonly List<RightPriority> _priorities = [];
    private readonly List<TaxonomyAssignment> _taxonomy = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required IpKind Kind { get; init; }

    /// <summary>The office whose register it stands in (WIPO ST.3).</summary>
    public string Office { get; init; } = Offices.China;

    /// <summary>
    /// Identity within the kind: the digits of the application number, else a publication's stem; the normalised number
    /// for the other kinds. That of another office begins with its letters.
    /// </summary>
    public required string NumberKey { get; set; }

    /// <summary>As shown, without prefix: <c>201210299861.5</c>, <c>CN103631670B</c>, <c>2019SR0123456</c>.</summary>
    public required string Number { get; set; }

    /// <summary>The source printed another check character than the computed one (rules PAT-10).</summary>
    public bool HasWrongCheckCharacter { get; set; }

    public required string Title { get; set; }

    public string? TitleEn { get; set; }

    public PatentType? PatentType { get; set; }

    /// <summary><c>201210299861.5</c>; null while only a publication is known.</summary>
    public string? ApplicationNumber { get; set; }

    /// <summary>Number of the latest publication.</summary>
    public string? PublicationNumber { get; set; }

    public bool IsDivisional { get; set; }

    public DateOnly? FilingDate { get; set; }

    /// <summary>Grant announcement of a patent, registration of another right.</summary>
    public DateOnly? GrantDate { get; set; }

    /// <summary>Term compensation in days (rules TRM-05).</summary>
    public int CompensationDays { get; set; }

    /// <summary>Last effective day: computed for patents (rules TRM-03), entered for other kinds.</summary>
    public DateOnly? TermEnd { get; set; }

    /// <summary>
    /// The register's own data or a confirmed event tell of a grant: only then the number is shown with ZL (rules PAT-06). What a party
    /// says of a grant is kept and does not count.
    /// </summary>
    public bool IsGranted { get; private set; }

    public BaseStatus Status { get; private set; }

    public StatusStage Stage { get; private set; }

    /// <summary>Names of <see cref="StatusFlag"/>s, comma-separated.</summary>
    public string Flags { get; private set; } = "";

    /// <summary>Day on which the register was last looked at.</summary>
    public DateOnly? StatusCheckedOn { get; private set; }

    public string? StatusSource { get; private set; }

    /// <summary>The next day on which a known event takes effect: the status is folded anew then. Null when none is to come.</summary>
    public DateOnly? StatusDueOn { get; private set; }

    /// <summary>The next day on which the deadline of the annual fee is looked at again; null while nobody is reminded.</summary>
    public DateOnly? AnnuityWatchOn { get; private set; }

    /// <summary>Kinds of the recorded licences that run, comma-separated names of <see cref="LicenceKind"/>s.</summary>
    public string Licences { get; private set; } = "";

    /// <summary>Latest day on which, by a known event, the right or the name of its owner passed to another (rules §4.2, ASG-01).</summary>
    public DateOnly? OwnersChangedOn { get; private set; }

    /// <summary>The owners on record are those of the register as of this day; null while nobody has compared them.</summary>
    public DateOnly? OwnersAsOf { get; private set; }

    public string? Agency { get; set; }

    public string? Address { get; set; }

    /// <summary>What the kind asks for beside the base record, such as the goods of a trademark.</summary>
    public string? Note { get; set; }

    /// <summary>Where the record came from.</summary>
    public required string Source { get; init; }

    /// <summary>The party that brought it; null for the operator.</summary>
    public Guid? SourcePartyId { get; init; }

    /// <summary>The party whose claim stands.</summary>
    public Guid? ClaimedBy { get; private set; }

    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>
    /// The record that this one turned out to be; null while it stands for itself. What was merged away is read by nobody but by those who ask
    /// for its number, who are led to the other one.
    /// </summary>
    public Guid? MergedInto { get; private set; }

    public required bool IsDemo { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public RightText? Text { get; private set; }

    public IReadOnlyList<RightPublication> Publications => _publications;

    public IReadOnlyList<RightPerson> People => _people;

    public IReadOnlyList<RightIpc> Ipc => _ipc;

    public IReadOnlyList<RightPriority> Priorities => _priorities;

    public IReadOnlyList<TaxonomyAssignment> Taxonomy => _taxonomy;

    /// <summary>Official written form (rules PAT-06): what is invalidated never was a patent.</summary>
    public string DisplayNumber => FormatNumber(Office, Number, ApplicationNumber, IsGranted, Stage);

    /// <summary>The rules on terms, fees, status and trade are those of rights registered in China.</summary>
    public bool IsForeign => Offices.IsForeign(Office);

    public IReadOnlyList<StatusFlag> StatusFlags => ReadFlags(Flags);

    public IReadOnlyList<LicenceKind> LicenceKinds => Licences.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<LicenceKind>).ToList();

    /// <summary>The register names other owners than this record may: nobody may offer the right until they are confirmed.</summary>
    public bool AreOwnersUnconfirmed => OwnersChangedOn is { } changed && !(OwnersAsOf >= changed);

    /// <summary>The same for projections that do not load the record.</summary>
    public static string FormatNumber(string office, string number, string? applicationNumber, bool isGranted, StatusStage stage) => applicationNumber is null || Offices.IsForeign(office)
        ? number
        : $"{(isGranted && stage != StatusStage.Invalidated ? "ZL" : "CN")} {applicationNumber}";

    public static IReadOnlyList<StatusFlag> ReadFlags(string flags) =>
        flags.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<StatusFlag>).ToList();

    /// <summary>Names in the register: the owners that an accepted extract tells, else the applicants.</summary>
    public IReadOnlyList<string> OwnerNames()
    {
        var owners = Names(PersonRole.Owner);
        return owners.Count > 0 ? owners : Names(PersonRole.Applicant);
    }

    public IReadOnlyList<string> Names(PersonRole role) => _people.Where(p => p.Role == role).OrderBy(p => p.Position).Select(p => p.Name).ToList();

    public RightText EnsureText() => Text ??= new RightText(Id);

    public bool SetNames(PersonRole role, IReadOnlyList<string> names)
    {
        if (Names(role).SequenceEqual(names))
        {
            return false;
        }

        _people.RemoveAll(p => p.Role == role);
        _people.AddRange(names.Select((name, position) => new RightPerson(Id, role, position, name)));
        return true;
    }

    public bool SetIpc(IReadOnlyList<IpcSymbol> symbols)
    {
        if (_ipc.OrderBy(i => i.Position).Select(i => i.Symbol).SequenceEqual(symbols.Select(s => s.Normalised)))
        {
            return false;
        }

        _ipc.Clear();
        _ipc.AddRange(symbols.Select((symbol, position) => new RightIpc(Id, position, symbol)));
        return true;
    }

    public bool SetPriorities(IReadOnlyList<PriorityRecord> priorities)
    {
        if (_priorities.OrderBy(p => p.Position).Select(p => new PriorityRecord(p.Country, p.Number, p.Date)).SequenceEqual(priorities))
        {
            return false;
        }

        _priorities.Clear();
        _priorities.AddRange(priorities.Select((p, position) => new RightPriority(Id, position, p.Country, p.Number, p.Date)));
        return true;
    }

    /// <summary>Adds a publication, or the date of a known one; the latest one gives the publication number.</summary>
    public bool AddPublication(PublishedNumber number, DateOnly? date)
    {
        var known = _publications.FirstOrDefault(p => p.Number == number.Normalised);
        bool changed;
        if (known is null)
        {
            _publications.Add(new RightPublication(Id, number, date));
            changed = true;
        }
        else
        {
            changed = known.TellDate(date);
        }

        FollowPublications();
        return changed;
    }

    /// <summary>The latest publication gives the publication number.</summary>
    public void FollowPublications() => PublicationNumber = _publications.OrderBy(p => p.Date ?? DateOnly.MinValue).ThenBy(p => p.Step)
        .ThenBy(p => p.Number, StringComparer.Ordinal).LastOrDefault()?.Number;

    /// <summary>What a program assigns never replaces what a person has assigned (rules TAX-04).</summary>
    public bool AssignTaxonomy(IReadOnlyList<string> nodes, string version)
    {
        if (_taxonomy.Any(t => t.IsManual) || _taxonomy.OrderBy(t => t.Position).Select(t => t.Node).SequenceEqual(nodes))
        {
            return false;
        }

        ReplaceTaxonomy(nodes, version, reason: null);
        return true;
    }

    /// <summary>TAX-04: a person's assignment with its reason.</summary>
    public void OverrideTaxonomy(IReadOnlyList<string> nodes, string version, string reason) => ReplaceTaxonomy(nodes, version, reason);

    /// <summary>The operator, or a file of his, tells of the grant.</summary>
    /// <returns>Whether that is news.</returns>
    public bool ProveGrant()
    {
        var isNews = !IsGranted;
        IsGranted = true;
        return isNews;
    }

    /// <summary>As it was before a merging that is undone; the events of the right prove it anew.</summary>
    public void RestoreGrant(bool isGranted) => IsGranted = isGranted;

    /// <summary>Computes the term's end, which follows from the data.</summary>
    public void Derive()
    {
        if (Kind == IpKind.Patent)
        {
            TermEnd = !IsForeign && PatentType is { } type && FilingDate is { } filing ? PatentTerm.Of(type, filing, CompensationDays).LastDay : null;
        }
    }

    /// <summary>Folds the events into the status of the day (rules STA-01), and what follows from it.</summary>
    /// <returns>Whether the status differs from what it was.</returns>
    public bool FoldStatus(IEnumerable<LegalEvent> events, DateOnly today)
    {
        // What the codes of another office mean for the status is not known here: it stays unknown.
        var counting = IsForeign ? [] : events.Where(e => e.Counts).ToList();
        var facts = counting.Select(e => e.ToFact()).ToList();
        var before = (Status, Stage, Flags, Licences, OwnersChangedOn, OwnersAsOf);
        var status = LegalStatus.Fold(facts, today);
        Status = status.Base;
        Stage = status.Stage;
        Flags = string.Join(',', status.Flags);
        Licences = string.Join(',', status.Licences);
        var grantedOn = facts.Where(f => f.Code == EventCatalog.Grant && f.TakesEffectOn <= today).Select(f => (DateOnly?)f.TakesEffectOn).Min();

        // A date that only a party has told gives way to the confirmed one.
        GrantDate = IsGranted ? GrantDate ?? grantedOn : grantedOn ?? GrantDate;
        IsGranted |= status.Base == BaseStatus.Active || grantedOn is not null;
        StatusDueOn = facts.Select(f => f.TakesEffectOn).Concat(status.Encumbrances.Select(e => e.EndsOn).OfType<DateOnly>().Select(last => last.AddDays(1)))
            .Where(day => day > today).Select(day => (DateOnly?)day).Min();
        FoldOwners(counting, today);
        Derive();
        return before != (Status, Stage, Flags, Licences, OwnersChangedOn, OwnersAsOf);
    }

    /// <summary>It was in force, or might have been, and is not any more.</summary>
    public bool HasEndedSince(BaseStatus before) => Status == BaseStatus.Inactive && before != BaseStatus.Inactive;

    /// <summary>Somebody has read the owners in the register: they take the applicants' place.</summary>
    public void ConfirmOwners(IReadOnlyList<string> names, DateOnly asOf)
    {
        SetNames(PersonRole.Owner, names);
        OwnersAsOf = asOf;
    }

    /// <summary>Somebody has looked at the register.</summary>
    public void NoteStatusCheck(DateOnly checkedOn, string source)
    {
        if (StatusCheckedOn is null || checkedOn >= StatusCheckedOn)
        {
            StatusCheckedOn = checkedOn;
            StatusSource = source;
        }
    }

    public void SetClaimant(Guid? partyId, DateTimeOffset now)
    {
        ClaimedBy = partyId;
        ClaimedAt = partyId is null ? null : now;
    }

    public void MergeInto(Guid other, DateTimeOffset now)
    {
        MergedInto = other;
        UpdatedAt = now;
    }

    /// <summary>The merging was a mistake.</summary>
    public void Separate(DateTimeOffset now)
    {
        MergedInto = null;
        UpdatedAt = now;
    }

    public void Touch(DateTimeOffset now) => UpdatedAt = now;

    // What was read in the register later than an event covers it: the record's names stay as they are.
    private void FoldOwners(IEnumerable<LegalEvent> counting, DateOnly today)
    {
        var changes = counting.Where(e => EventCatalog.Find(e.Code)?.ChangesOwner == true)
            .Select(e => (Fact: e.ToFact(), Owners: EnteredOwners.Read(e.OwnersAfter) ?? []))
            .Where(c => c.Fact.TakesEffectOn <= today)
            .OrderBy(c => c.Fact.TakesEffectOn).ThenBy(c => c.Fact.AnnouncedOn).ThenBy(c => c.Fact.Id).ToList();
        OwnersChangedOn = changes.Select(c => (DateOnly?)c.Fact.TakesEffectOn).Max();
        foreach (var (fact, owners) in changes.Where(c => c.Owners.Count > 0 && !(OwnersAsOf >= c.Fact.TakesEffectOn)).ToList())
        {
            ConfirmOwners(owners, fact.TakesEffectOn);
        }
    }

    private void ReplaceTaxonomy(IReadOnlyList<string> nodes, string version, string? reason)
    {
        _taxonomy.Clear();
        _taxonomy.AddRange(nodes.Select((node, position) => new TaxonomyAssignment(Id, node, position, version, reason)));
    }
}
