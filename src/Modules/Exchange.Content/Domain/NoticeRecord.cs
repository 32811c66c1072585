using System.Security.Cryptography;
using System.Text;
using Exchange.Framework.Auditing;

namespace Exchange.Content.Domain;

/// <summary>A published notice of record: never changed, never withdrawn.</summary>
internal sealed class NoticeRecord : IAudited
{
    public const int NumberLength = 20;
    public const int HashLength = 64;

    private NoticeRecord()
    {
    }

    public NoticeRecord(Guid itemId, string number, RecordKind kind, string publisher, DateTimeOffset publishedAt, string canonicalText, Guid? correctsId, string? publisherNumber = null)
    {
        ItemId = itemId;
        Number = number;
        Kind = kind;
        Publisher = publisher;
        PublishedAt = publishedAt;
        CanonicalText = canonicalText;
        Sha256 = HashOf(canonicalText);
        CorrectsId = correctsId;
        PublisherNumber = publisherNumber;
    }

    public Guid ItemId { get; private set; }

    /// <summary>Without gaps from 1 in each year, such as <c>GG-2026-000001</c>.</summary>
    public string Number { get; private set; } = "";

    public RecordKind Kind { get; private set; }

    public string Publisher { get; private set; } = "";

    /// <summary>The number that its publisher gave it; null when there is none beside ours.</summary>
    public string? PublisherNumber { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Exactly what the hash is of, in UTF-8 (<see cref="RecordText"/>).</summary>
    [NotAudited]
    public string CanonicalText { get; private set; } = "";

    /// <summary>Lower-case digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The notice that this one corrects.</summary>
    public Guid? CorrectsId { get; private set; }

    public string AuditId => Number;

    /// <summary>Whether text and hash still belong together.</summary>
    public bool IsIntact => Sha256 == HashOf(CanonicalText);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
