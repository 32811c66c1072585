namespace Exchange.Content.Domain;

internal enum ContentState
{
    /// <summary>Never public yet.</summary>
    Draft,

    /// <summary>Waits for a second person.</summary>
    InReview,

    /// <summary>Becomes public by itself.</summary>
    Scheduled,

    Published,

    /// <summary>Public, with a newer text that is not.</summary>
    PublishedWithDraft,

    /// <summary>Was public and is not any more.</summary>
    Unpublished,

    Trashed,
}
