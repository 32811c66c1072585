namespace Exchange.Media.Contracts;

/// <summary>In pixels.</summary>
public sealed record PictureSize(int Width, int Height);
