using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Exchange.Framework.Mvc;

/// <summary>What was typed into a form, without its files: they are passed over unread, whatever they weigh.</summary>
internal static class SentText
{
    /// <summary>All text fields together.</summary>
    public const int MaxBytes = 256 << 10;

    private const int MaxFields = 1024;
    private const int MaxNameLength = 500;

    /// <summary>The values by field, and the names of the files; null when there is more text than is kept or the form is broken.</summary>
    public static async Task<(Dictionary<string, string[]> Fields, List<string> Files)?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary
                ? await ReadPartsAsync(new MultipartReader(boundary.ToString(), request.Body), cancellationToken)
                : request.ContentLength is > 0 and <= MaxBytes ? (await ReadFieldsAsync(request, cancellationToken), []) : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static async Task<Dictionary<string, string[]>> ReadFieldsAsync(HttpRequest request, CancellationToken cancellationToken) =>
        (await request.ReadFormAsync(cancellationToken)).ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray());

    private static async Task<(Dictionary<string, string[]>, List<string>)?> ReadPartsAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var files = new List<string>();
        var (left, count) = (MaxBytes, 0);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (++count > MaxFields || !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                return null;
            }

            if (disposition.IsFileDisposition())
            {
                var file = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
                if (file.Length is > 0 and <= MaxNameLength)
                {
                    files.Add(file);
                }

                continue;
            }

            if (await ReadTextAsync(section.Body, left, cancellationToken) is not { } bytes)
            {
                return null;
            }

            left -= bytes.Length;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            (fields.TryGetValue(name, out var values) ? values : fields[name] = []).Add(Encoding.UTF8.GetString(bytes));
        }

        return (fields.ToDictionary(f => f.Key, f => f.Value.ToArray()), files);
    }

    // Null when it is longer than what is left.
    private static async Task<byte[]?> ReadTextAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        var buffer = new byte[most + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > most ? null : buffer[..length];
    }
}
