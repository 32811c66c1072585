using System.Globalization;
using System.Text;
using Exchange.Admin.Contracts;
using Exchange.Admin.Services;
using Exchange.Admin.ViewModels;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Admin.Controllers;

[Area("Exchange.Admin")]
[Authorize(AdminPermissions.ViewAuditTrailName)]
internal sealed class AuditTrailController : Controller
{
    private readonly AuditReader _reader;
    private readonly SiteClock _clock;

    public AuditTrailController(AuditReader reader, SiteClock clock)
    {
        _reader = reader;
        _clock = clock;
    }

    [HttpGet("Admin/Audit")]
    public async Task<IActionResult> Index(AuditFilter filter, CancellationToken cancellationToken) =>
        View(await _reader.PageAsync(filter, User, cancellationToken));

    /// <summary>The filtered trail as a file, written while it is read so that its length does not matter.</summary>
    [HttpGet("Admin/Audit/Export")]
    public async Task<IActionResult> Export(AuditFilter filter, CancellationToken cancellationToken)
    {
        var hidden = await _reader.FindHiddenAsync(User);
        await _reader.RecordExportAsync(filter, cancellationToken);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture, $"attachment; filename=\"audit-{_clock.Today:yyyy-MM-dd}.csv\"");
        // The mark tells spreadsheets that this is UTF-8.
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvLine.Of("id", "at", "actor_id", "actor", "address", "action", "subject_type", "subject_id", "old_values", "new_values"));
        await foreach (var entry in _reader.AllAsync(filter, hidden, cancellationToken))
        {
            await writer.WriteAsync(CsvLine.Of(
                entry.Id.ToString(CultureInfo.InvariantCulture), SiteClock.ToLocal(entry.At).ToString("O", CultureInfo.InvariantCulture),
                entry.ActorId, entry.ActorName, entry.Address, entry.Action, entry.SubjectType, entry.SubjectId, entry.OldValues, entry.NewValues));
        }

        await writer.FlushAsync(cancellationToken);
        return new EmptyResult();
    }
}
