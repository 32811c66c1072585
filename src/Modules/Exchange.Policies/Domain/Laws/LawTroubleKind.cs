namespace Exchange.Policies.Domain.Laws;

internal enum LawTroubleKind
{
    /// <summary>The file holds no article.</summary>
    NoArticles,

    /// <summary>The first article is not the first of the law, nor that of a later book.</summary>
    StartsLate,

    /// <summary>Articles are missing before this one.</summary>
    Gap,

    /// <summary>The number was there already.</summary>
    Double,

    /// <summary>The number is smaller than the one before.</summary>
    OutOfOrder,

    /// <summary>A line begins like an article but reads like a reference or does not fit the numbering: it was left in the text.</summary>
    LeftInText,

    /// <summary>A chapter's number does not follow the one before.</summary>
    ChapterOutOfOrder,
}
