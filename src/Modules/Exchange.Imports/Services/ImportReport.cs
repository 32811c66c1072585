using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Imports.Domain;

namespace Exchange.Imports.Services;

/// <summary>Writes the report of an import as it goes, so that a million rejections need no memory.</summary>
internal sealed class ImportReport : IAsyncDisposable
{
    private readonly Utf8JsonWriter _writer;

    public ImportReport(Stream stream)
    {
        _writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _writer.WriteStartObject();
        _writer.WriteStartArray("rejected");
    }

    public async Task AddAsync(RecordOutcome record, CancellationToken cancellationToken)
    {
        _writer.WriteStartObject();
        _writer.WriteString("file", record.Item.File);
        _writer.WriteNumber("position", record.Item.Position);
        _writer.WriteString("number", record.Number);
        _writer.WriteString("reason", record.ReasonCode);
        _writer.WriteEndObject();
        if (_writer.BytesPending > 1 << 16)
        {
            await _writer.FlushAsync(cancellationToken);
        }
    }

    public async Task FinishAsync(ImportCounts counts, bool isDryRun, CancellationToken cancellationToken)
    {
        _writer.WriteEndArray();
        _writer.WriteStartObject("counts");
        _writer.WriteNumber("read", counts.Read);
        _writer.WriteNumber("added", counts.Added);
        _writer.WriteNumber("addedWithWarning", counts.AddedWithWarning);
        _writer.WriteNumber("updated", counts.Updated);
        _writer.WriteNumber("unchanged", counts.Unchanged);
        _writer.WriteNumber("rejected", counts.Rejected);
        _writer.WriteEndObject();
        _writer.WriteBoolean("dryRun", isDryRun);
        _writer.WriteEndObject();
        await _writer.FlushAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
