namespace Exchange.Rights.Domain;

internal sealed class RightPriority
{
    private RightPriority()
    {
    }

    public RightPriority(Guid rightId, int position, string country, string number, DateOnly? date)
    {
        RightId = rightId;
        Position = position;
        Country = country;
        Number = number;
        Date = date;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid RightId { get; private set; }

    public int Position { get; private set; }

    /// <summary>WIPO ST.3 code.</summary>
    public string Country { get; private set; } = "";

    public string Number { get; private set; } = "";

    public DateOnly? Date { get; private set; }
}
