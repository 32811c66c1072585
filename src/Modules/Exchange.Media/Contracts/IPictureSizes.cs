namespace Exchange.Media.Contracts;

/// <summary>How large stored pictures are, for places that take certain sizes only.</summary>
public interface IPictureSizes
{
    /// <returns>Null when the file is no picture, or a drawing that states no size.</returns>
    PictureSize? Measure(StoredFile file);
}
