namespace Exchange.Media.Contracts;

/// <summary>The shapes that cards show pictures in. They are cut on the server around the picture's focal point.</summary>
public enum PictureRatio
{
    /// <summary>16:9.</summary>
    Wide,

    /// <summary>4:3.</summary>
    Classic,

    /// <summary>1:1.</summary>
    Square,
}
