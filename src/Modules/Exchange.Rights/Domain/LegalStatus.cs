using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>The three layers of a patent's legal status on one day (rules §4.1), folded from its events (§4.3).</summary>
internal sealed record LegalStatus(BaseStatus Base, StatusStage Stage, IReadOnlyList<Encumbrance> Encumbrances)
{
    /// <summary>Without events the status is unknown, never guessed.</summary>
    public static LegalStatus Unknown { get; } = new(BaseStatus.Unknown, StatusStage.None, []);

    public IEnumerable<StatusFlag> Flags => Encumbrances.Select(e => e.Flag).Distinct();

    /// <summary>Kinds of the recorded licences that run, each once (rules §5.1).</summary>
    public IEnumerable<LicenceKind> Licences => Encumbrances.Where(e => e.Flag == StatusFlag.LicenceRecorded).Select(e => e.Licence).Distinct();

    public bool Has(StatusFlag flag) => Encumbrances.Any(e => e.Flag == flag);

    /// <summary>STA-02: active by the register, yet the computed term is over. Shown as a doubt; the base status is never flipped.</summary>
    public bool IsDoubtful(PatentTerm? term, DateOnly day) => Base == BaseStatus.Active && term is not null && term.EndsOn <= day;

    /// <summary>STA-01: the fold of all events in force on the day, by (effective date, announcement date, id).</summary>
    public static LegalStatus Fold(IEnumerable<LegalFact> facts, DateOnly day)
    {
        var status = BaseStatus.Unknown;
        var stage = StatusStage.None;
        var lastPending = StatusStage.None;
        var granted = false;
        var encumbrances = new List<Encumbrance>();
        foreach (var fact in facts.Where(f => f.TakesEffectOn <= day)
            .OrderBy(f => f.TakesEffectOn).ThenBy(f => f.AnnouncedOn).ThenBy(f => f.Id))
        {
            if (EventCatalog.Find(fact.Code) is not { } type)
            {
                continue;
            }

            switch (type.Effect)
            {
                case EventEffect.SetStage when stage == StatusStage.Invalidated:
                    // An invalidated patent never existed; nothing but a restoration brings it back (patent law art. 47).
                    break;
                case EventEffect.SetStage:
                    status = type.Base;
                    stage = StageOf(type, fact.Text);
                    granted |= status == BaseStatus.Active;
                    lastPending = status == BaseStatus.Pending ? stage : lastPending;
                    break;
                case EventEffect.Restore when !granted && lastPending != StatusStage.None:
                    // The application is restored, not a patent.
                    status = BaseStatus.Pending;
                    stage = lastPending;
                    break;
                case EventEffect.Restore:
                    status = type.Base;
                    stage = type.Stage;
                    // RST-01: the fee in arrears was paid with the request.
                    encumbrances.RemoveAll(e => e.Flag == StatusFlag.AnnuityGrace);
                    break;
                case EventEffect.AddFlag:
                    encumbrances.Add(new Encumbrance(type.Flag!.Value, fact.TakesEffectOn, fact.Reference)
                    {
                        Licence = fact.Licence, EndsOn = fact.EndsOn, Holders = fact.Holders, SecuredFen = fact.SecuredFen,
                    });
                    break;
                case EventEffect.RemoveFlag:
                    if (IndexOf(encumbrances, type.Flag!.Value, fact.Reference) is >= 0 and var released)
                    {
                        encumbrances.RemoveAt(released);
                    }

                    break;
                case EventEffect.ChangeFlag:
                    if (IndexOf(encumbrances, type.Flag!.Value, fact.Reference) is >= 0 and var changed)
                    {
                        // What the change does not tell stays as it was.
                        var before = encumbrances[changed];
                        encumbrances[changed] = before with { Holders = fact.Holders ?? before.Holders, SecuredFen = fact.SecuredFen ?? before.SecuredFen };
                    }

                    break;
                case EventEffect.None:
                case EventEffect.ChangeOwner:
                    break;
            }
        }

        encumbrances.RemoveAll(e => e.EndsOn < day);
        return new LegalStatus(status, stage, encumbrances);
    }

    // Two codes stand for two stages each; the announcement's text tells them apart.
    private static StatusStage StageOf(EventType type, string? text) => type.Code switch
    {
        "WD01" when Contains(text, "视为撤回") => StatusStage.DeemedWithdrawn,
        "AV01" when Contains(text, "避免重复授权") => StatusStage.AbandonedDual,
        _ => type.Stage,
    };

    private static bool Contains(string? text, string part) => text?.Contains(part, StringComparison.Ordinal) == true;

    // By its number where both tell it, else the oldest one: several pledges may stand side by side.
    private static int IndexOf(List<Encumbrance> encumbrances, StatusFlag flag, string? reference)
    {
        var index = reference is null ? -1 : encumbrances.FindIndex(e => e.Flag == flag && e.Reference == reference);
        return index >= 0 ? index : encumbrances.FindIndex(e => e.Flag == flag && (reference is null || e.Reference is null));
    }
}
