namespace Exchange.Rights.Domain;

/// <summary>Why a written number is none.</summary>
internal enum NumberError
{
    None,

    /// <summary>No known form.</summary>
    Unrecognised,

    /// <summary>The kind digit stands for no kind (rules PAT-03).</summary>
    ImpossibleKind,

    /// <summary>The check character is not the computed one (rules PAT-05, PAT-10).</summary>
    BadCheckCharacter,

    /// <summary>First digit and letter of a publication number contradict each other (rules §1.3).</summary>
    ContradictoryLetter,
}
