namespace Exchange.Rights.Domain;

internal sealed class RightIpc
{
    private RightIpc()
    {
    }

    public RightIpc(Guid rightId, int position, IpcSymbol symbol)
    {
        RightId = rightId;
        Position = position;
        Symbol = symbol.Normalised;
        Subclass = symbol.Subclass;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid RightId { get; private set; }

    /// <summary>0 is the main symbol.</summary>
    public int Position { get; private set; }

    public string Symbol { get; private set; } = "";

    public string Subclass { get; private set; } = "";
}
