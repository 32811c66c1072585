namespace Exchange.Parties.Contracts;

/// <summary>Looks parties up by name. Names are not unique: no right follows from one.</summary>
public interface IPartyNames
{
    /// <summary>
    /// The verified organisations and foreign entities of these names, confirmed former names or credit codes, in one query: each text
    /// with its parties, of which there may be none. A natural person's name says too little of who it is.
    /// </summary>
    Task<ILookup<string, Guid>> FindVerifiedAsync(IReadOnlyCollection<string> namesOrCodes, CancellationToken cancellationToken);

    /// <summary>Organisations of these kinds whose name, or a recorded former one, contains the words in any writing; at most so many.</summary>
    Task<IReadOnlyList<Guid>> SearchAsync(string words, IReadOnlyCollection<OrganisationKind> kinds, int most, CancellationToken cancellationToken);

    /// <summary>The oldest party of exactly this name; null when there is none.</summary>
    Task<PartySummary?> FindAsync(string name, CancellationToken cancellationToken);
}
