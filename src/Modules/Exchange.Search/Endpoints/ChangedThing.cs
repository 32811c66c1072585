namespace Exchange.Search.Endpoints;

/// <param name="Kind">patents, rights, listings, providers, products, content or another kind that can be found.</param>
/// <param name="Id">The id that the open data give it.</param>
/// <param name="Url">Address of its page on this site.</param>
/// <param name="Deleted">It is no longer public.</param>
/// <param name="At">When it changed last.</param>
public sealed record ChangedThing(string Kind, string Id, string? Url, bool Deleted, DateTimeOffset At);
