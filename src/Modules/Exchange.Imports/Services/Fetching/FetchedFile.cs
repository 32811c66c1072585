namespace Exchange.Imports.Services.Fetching;

/// <param name="Name">Says what was asked and who answered: the record names it as its source.</param>
internal sealed record FetchedFile(string Name, byte[] Content);
