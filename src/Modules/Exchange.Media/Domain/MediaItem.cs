using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;

namespace Exchange.Media.Domain;

/// <summary>A file of the library. Its address lasts; the file behind it can be replaced.</summary>
internal sealed class MediaItem : IVersioned, IAudited
{
    public const int TitleLength = 200;
    public const int AltLength = 500;
    public const int CreditLength = 200;
    public const int UrlLength = 500;
    public const int SearchLength = 1700;
    public const int Centre = 500;
    public const int Far = 1000;

    private readonly List<MediaReplacement> _replacements = [];

    private MediaItem()
    {
    }

    public MediaItem(Guid id, Guid folderId, StoredFile file, PictureSize? size, string? uploadedBy, DateTimeOffset now)
    {
        Id = id;
        FolderId = folderId;
        Name = file.Name;
        Title = System.IO.Path.GetFileNameWithoutExtension(file.Name);
        UploadedBy = uploadedBy;
        UploadedAt = now;
        Hold(file, size);
    }

    public Guid Id { get; private init; }

    public Guid FolderId { get; private set; }

    public Guid FileId { get; private set; }

    /// <summary>The last part of the address: the name of the first file, for ever.</summary>
    public string Name { get; private set; } = "";

    public FileKind Kind { get; private set; }

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Of the present file; its beginning tells caches that the file has changed.</summary>
    public string Sha256 { get; private set; } = "";

    public int? Width { get; private set; }

    public int? Height { get; private set; }

    public string Title { get; private set; } = "";

    public string? AltZh { get; private set; }

    public string? AltEn { get; private set; }

    /// <summary>Whether it adds nothing to the text around it; then its alternative text is empty.</summary>
    public bool IsDecorative { get; private set; }

    /// <summary>Per mille of the width.</summary>
    public int FocalX { get; private set; } = Centre;

    /// <summary>Per mille of the height.</summary>
    public int FocalY { get; private set; } = Centre;

    /// <summary>Who made it, as printed beside it.</summary>
    public string? Credit { get; private set; }

    public string? SourceUrl { get; private set; }

    /// <summary>A picture that cannot be shown to everybody yet, because some readers would get nothing of it.</summary>
    public bool NeedsAlt { get; private set; }

    /// <summary>Lower-case words that the item is found by.</summary>
    [NotAudited]
    public string SearchText { get; private set; } = "";

    /// <summary>Name of the account, as in the audit trail.</summary>
    public string? UploadedBy { get; private init; }

    public DateTimeOffset UploadedAt { get; private init; }

    public int ReplacementCount { get; private set; }

    public long Version { get; private set; }

    public IReadOnlyList<MediaReplacement> Replacements => _replacements;

    public bool IsPicture => MediaKinds.IsPicture(Kind);

    public bool IsPublic => !NeedsAlt;

    public string AuditId => Id.ToString();

    public void MoveTo(Guid folderId) => FolderId = folderId;

    /// <param name="words">Trimmed; empty ones are null.</param>
    public void Describe(MediaWords words)
    {
        Title = words.Title;
        AltZh = IsPicture && !words.IsDecorative ? words.AltZh : null;
        AltEn = IsPicture && !words.IsDecorative ? words.AltEn : null;
        IsDecorative = IsPicture && words.IsDecorative;
        Credit = words.Credit;
        SourceUrl = words.SourceUrl;
        Derive();
    }

    public void Focus(int x, int y)
    {
        FocalX = Math.Clamp(x, 0, Far);
        FocalY = Math.Clamp(y, 0, Far);
    }

    /// <summary>Puts another file behind the address; the one before stays in the history.</summary>
    public void Replace(StoredFile file, PictureSize? size, string? by, DateTimeOffset now)
    {
        ReplacementCount++;
        _replacements.Add(new MediaReplacement(Id, ReplacementCount, FileId, Length, Width, Height, by, now));
        Hold(file, size);
    }

    private void Hold(StoredFile file, PictureSize? size)
    {
        FileId = file.Id;
        Kind = file.Kind;
        Length = file.Length;
        Sha256 = file.Sha256;
        Width = size?.Width;
        Height = size?.Height;
        Derive();
    }

    private void Derive()
    {
        NeedsAlt = IsPicture && !IsDecorative && (AltZh is null || AltEn is null);
        SearchText = string.Join('\n', new[] { Title, Name, AltZh, AltEn, Credit }.OfType<string>()).ToLowerInvariant();
    }
}
