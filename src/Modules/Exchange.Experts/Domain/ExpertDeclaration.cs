namespace Exchange.Experts.Domain;

/// <summary>What an expert says of himself or herself.</summary>
/// <param name="Topics">Codes of the taxonomy; empty for all.</param>
/// <param name="Interests">Organisations in which the expert holds a share or a post, or to which there is another tie.</param>
/// <param name="Publishes">Agrees that name, title and employer stand on the public page.</param>
internal sealed record ExpertDeclaration(
    string Name, string Title, string Employer, IReadOnlyList<ExpertField> Fields, IReadOnlyList<string> Topics, IReadOnlyList<string> Interests,
    bool Publishes);
