using System.Text;
using Exchange.Imports.Domain;

namespace Exchange.Imports.Services.Reading;

/// <param name="Format">Null when it is not read; then <paramref name="ReasonCode"/> says why.</param>
/// <param name="Encoding">Of text formats.</param>
/// <param name="Delimiter">Of <see cref="ImportFormat.Csv"/>.</param>
/// <param name="IsAttachment">A picture or PDF, which archives and folders of patents hold beside the records.</param>
internal sealed record DetectedFormat(ImportFormat? Format, Encoding? Encoding, char? Delimiter, string? ReasonCode, bool IsAttachment = false)
{
    public static DetectedFormat Refused(string reasonCode) => new(null, null, null, reasonCode);
}
