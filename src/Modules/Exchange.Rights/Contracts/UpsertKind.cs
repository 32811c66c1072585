namespace Exchange.Rights.Contracts;

public enum UpsertKind
{
    Added,
    AddedWithWarning,
    Updated,
    Unchanged,
    Rejected,
}
