namespace Exchange.Imports.Services.Reading;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">From 1, the header included, as spreadsheets count.</param>
/// <param name="ReasonCode">Set when the row could not be read.</param>
internal sealed record SheetRow(long Number, IReadOnlyList<string> Cells, string? ReasonCode = null)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}
