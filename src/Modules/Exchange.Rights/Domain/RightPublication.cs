namespace Exchange.Rights.Domain;

internal sealed class RightPublication
{
    public const int MaxLength = 20;

    private RightPublication()
    {
    }

    public RightPublication(Guid rightId, PublishedNumber number, DateOnly? date)
    {
        RightId = rightId;
        Number = number.Normalised;
        Stem = number.Stem;
        Step = number.Step;
        Date = date;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid RightId { get; private set; }

    /// <summary>Such as <c>CN103631670B</c>; belongs to one right only.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What all publications of the application share (see <see cref="PublishedNumber.Stem"/>).</summary>
    public string Stem { get; private set; } = "";

    public PublicationStep Step { get; private set; }

    public DateOnly? Date { get; private set; }

    public bool TellDate(DateOnly? date)
    {
        if (date is null || date == Date)
        {
            return false;
        }

        Date = date;
        return true;
    }
}
