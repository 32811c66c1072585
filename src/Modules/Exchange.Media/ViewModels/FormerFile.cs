namespace Exchange.Media.ViewModels;

/// <param name="Url">For keepers of the library; null when the file is gone.</param>
internal sealed record FormerFile(int Number, string? Url, long Length, int? Width, int? Height, string? ReplacedBy, DateTimeOffset ReplacedAt);
