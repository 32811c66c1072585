namespace Exchange.Rights.Domain;

/// <summary>What the owner declares to know of the right, and to want the pledge all the same (rules PLG-10, PLG-11).</summary>
internal enum DeclarationKind
{
    /// <summary>PLG-10: a utility model, and the same applicant filed an invention on the same day.</summary>
    SameDayInvention,

    /// <summary>PLG-11: invalidation proceedings have begun.</summary>
    InvalidationPending,
}
