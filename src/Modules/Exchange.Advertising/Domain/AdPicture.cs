namespace Exchange.Advertising.Domain;

/// <param name="Width">In pixels, as is the height.</param>
internal sealed record AdPicture(Guid FileId, int Width, int Height);
