using Exchange.Media.Contracts;
using Microsoft.AspNetCore.Http;

namespace Exchange.Tests.Imports;

/// <summary>Keeps one file in memory.</summary>
internal sealed class MemoryFileStore : IFileStore
{
    private readonly byte[] _content;
    private readonly StoredFile _file;

    public MemoryFileStore(byte[] content)
    {
        _content = content;
        _file = new StoredFile(Guid.CreateVersion7(), "patents.jsonl", "application/x-ndjson", content.Length, false, false, "ImportRun", Guid.Empty);
    }

    public Guid FileId => _file.Id;

    public Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(id == _file.Id ? _file : null);

    public Task<IReadOnlyList<StoredFile>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredFile>>(ids.Contains(_file.Id) ? [_file] : []);

    public Stream OpenRead(StoredFile file) => new MemoryStream(_content);

    public Task RemoveAsync(Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FileOutcome> SaveAsync(IFormFile upload, FilePolicy policy, FileOwner owner, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<FileOutcome> SaveAsync(Stream content, string fileName, FilePolicy policy, FileOwner owner, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
