namespace Exchange.Media.Contracts;

/// <summary>Decides who may read the private files of one owner type; without one nobody may.</summary>
public interface IFileAccess
{
    string OwnerType { get; }

    Task<bool> MayReadAsync(StoredFile file, CancellationToken cancellationToken);

    /// <summary>The name under which the reader gets the file: another one where the name itself tells what the reader may not know.</summary>
    Task<string> NameForReaderAsync(StoredFile file, CancellationToken cancellationToken) => Task.FromResult(file.Name);
}
