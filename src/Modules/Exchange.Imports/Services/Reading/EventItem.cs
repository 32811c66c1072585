using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>One legal event of a file as it was read, or why it could not be.</summary>
/// <param name="Position">Line or row, from 1; 0 for the file as a whole.</param>
/// <param name="Record">Null when it could not be read; then <paramref name="ReasonCode"/> says why.</param>
internal sealed record EventItem(long Position, LegalEventRecord? Record, string? ReasonCode);
