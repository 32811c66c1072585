namespace Exchange.Search.Contracts;

/// <param name="Kind">Name of the source.</param>
/// <param name="Url">Site-relative address of its page.</param>
/// <param name="Deleted">It could be found, and no longer can.</param>
/// <param name="At">When it changed last.</param>
public sealed record PublicChange(string Kind, Guid Id, string? Url, bool Deleted, DateTimeOffset At);
