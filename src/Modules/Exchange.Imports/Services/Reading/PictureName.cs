namespace Exchange.Imports.Services.Reading;

/// <summary>A drawing as a record names it: the file lies beside the record, or not at all.</summary>
internal sealed record PictureName(string File, string? Caption);
