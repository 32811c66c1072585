using Exchange.Media.Contracts;

namespace Exchange.Content.Recipes;

/// <summary>Uploaded recipes: once brought in, or forgotten for a day, nothing needs their files.</summary>
internal sealed class RecipeUploads : IFileReferences
{
    public const string Owner = "content-recipe";

    public string OwnerType => Owner;

    public Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyCollection<Guid>>([]);
}
