namespace Exchange.Watching.ViewModels;

/// <param name="Url">Site-relative; null where it has no page of its own.</param>
internal sealed record NewThing(string Title, string? Url);
