namespace Exchange.Rights.Contracts;

public enum PatentNumberKind
{
    Application,
    Publication,
}
