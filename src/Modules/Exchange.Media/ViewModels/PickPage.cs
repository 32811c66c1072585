using Exchange.Framework.Mvc;

namespace Exchange.Media.ViewModels;

/// <param name="Language">Of the text that the file goes into; null for the reader's.</param>
internal sealed record PickPage(Page<PickTile> Tiles, string? Query, bool PicturesOnly, string? Language);
