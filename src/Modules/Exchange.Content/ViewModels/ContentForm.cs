namespace Exchange.Content.ViewModels;

/// <summary>The whole editor, as it is sent. Lengths are checked by the service, after line ends have become line feeds.</summary>
internal sealed class ContentForm
{
    /// <summary>The version that the form was opened with.</summary>
    public long Version { get; set; }

    /// <summary>Save over what somebody else has saved meanwhile; theirs stays in the history.</summary>
    public bool Overrule { get; set; }

    public string? Title { get; set; }

    public string? Summary { get; set; }

    public string? Markdown { get; set; }

    public string? Authors { get; set; }

    public string? Source { get; set; }

    public string? SourceUrl { get; set; }

    public string? Slug { get; set; }

    public IList<string> Topics { get; set; } = [];

    /// <summary>Addresses of items, one a line.</summary>
    public string? Related { get; set; }

    /// <summary>Times of the site's calendar, as a <c>datetime-local</c> field sends them.</summary>
    public string? PublishAt { get; set; }

    public string? UnpublishAt { get; set; }

    public string? PinnedUntil { get; set; }

    public IList<AttachmentForm> Attachments { get; set; } = [];

    /// <summary>What the picture shows that is sent along.</summary>
    public string? PictureAltZh { get; set; }

    public string? PictureAltEn { get; set; }

    /// <summary>It shows nothing that the text does not say.</summary>
    public bool PictureIsDecorative { get; set; }
}
