using System.Text.Json.Nodes;

namespace Exchange.Media.Contracts;

/// <summary>The files of the house that texts show: pictures and downloads with a lasting address.</summary>
public interface IMediaLibrary
{
    /// <summary>Those of the items that exist, whether or not they are public yet.</summary>
    /// <param name="ids">At most a few hundred.</param>
    Task<IReadOnlyDictionary<Guid, MediaEntry>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Files for Orchard's recipe step <c>media</c>, with what the library says of them beside it.</summary>
    Task<JsonArray> ExportAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Brings an item to a state, for recipes and imports: adds it under the id given, or replaces its file and words where
    /// they differ. Saves by itself.
    /// </summary>
    /// <returns>Null when done, else the English msgid of the reason to refuse it.</returns>
    Task<string?> ImportAsync(MediaImport import, Stream content, CancellationToken cancellationToken);
}
