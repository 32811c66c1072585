namespace Exchange.Media.ViewModels;

/// <summary>What scripts are told of an upload.</summary>
/// <param name="Url">Lasting address.</param>
/// <param name="Thumbnail">Null when it is no picture.</param>
/// <param name="NeedsAlt">Whether it stays hidden from readers until it has an alternative text (<c>POST /Admin/Media/{id}/alt</c>).</param>
/// <param name="Page">Where it is changed.</param>
/// <param name="Markdown">What goes into the text.</param>
internal sealed record UploadAnswer(Guid Id, string Url, string Title, bool IsPicture, string? Thumbnail, bool NeedsAlt, string Page, string Markdown);
