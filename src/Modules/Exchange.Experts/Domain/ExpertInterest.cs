namespace Exchange.Experts.Domain;

/// <summary>An organisation to which an expert has a tie; its matters are not given to that expert.</summary>
internal sealed class ExpertInterest
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ExpertId { get; init; }

    public required string Organisation { get; init; }
}
