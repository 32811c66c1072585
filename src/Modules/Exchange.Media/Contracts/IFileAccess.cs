namespace Exchange.Media.Contracts;

/// <summary>Decides who may read the private files of one owner type; without one nobody may.</summary>
public interface IFileAccess
{
    string OwnerType { get; }

    Task<bool> MayReadAsync(StoredFile file, CancellationToken cancellationToken);
}
