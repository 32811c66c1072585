using Exchange.Media.Contracts;

namespace Exchange.Media.Domain;

/// <summary>What goes with a kind: the type that is sent, the extensions a name may end in, the first being the usual one.</summary>
internal sealed record FileKindInfo(string ContentType, IReadOnlyList<string> Extensions, bool IsImage = false)
{
    public static FileKindInfo Of(FileKind kind) => kind switch
    {
        FileKind.Jpeg => new("image/jpeg", [".jpg", ".jpeg"], IsImage: true),
        FileKind.Png => new("image/png", [".png"], IsImage: true),
        FileKind.Webp => new("image/webp", [".webp"], IsImage: true),
        FileKind.Tiff => new("image/tiff", [".tif", ".tiff"]),
        FileKind.Pdf => new("application/pdf", [".pdf"]),
        FileKind.Docx => new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]),
        FileKind.Xlsx => new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]),
        FileKind.Csv => new("text/csv", [".csv", ".tsv"]),
        FileKind.Text => new("text/plain", [".txt", ".md", ".log"]),
        FileKind.Xml => new("application/xml", [".xml"]),
        FileKind.Zip => new("application/zip", [".zip"]),
        FileKind.JsonLines => new("application/x-ndjson", [".jsonl", ".ndjson", ".json"]),
        FileKind.Svg => new("image/svg+xml", [".svg"]),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
