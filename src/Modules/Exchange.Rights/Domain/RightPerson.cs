using Exchange.Parties.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>A name beside a right, in the order of the register.</summary>
internal sealed class RightPerson
{
    public const int MaxNameLength = 300;

    private RightPerson()
    {
    }

    public RightPerson(Guid rightId, PersonRole role, int position, string name)
    {
        RightId = rightId;
        Role = role;
        Position = position;
        Name = name;
        NormalisedName = PartyName.Normalise(name);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid RightId { get; private set; }

    public PersonRole Role { get; private set; }

    public int Position { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The form in which names are compared.</summary>
    public string NormalisedName { get; private set; } = "";
}
