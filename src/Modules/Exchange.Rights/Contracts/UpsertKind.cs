namespace Exchange.Rights.Contracts;

public enum UpsertKind
{
    Added,
    Updated,
    Unchanged,
    Rejected,
}
