using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Framework.Recipes;
using Exchange.Media.Contracts;

namespace Exchange.Media.Recipes;

/// <summary>Orchard's step <c>media</c>, as <see cref="IMediaLibrary.ExportAsync"/> writes it. What is there already and the same stays as it is.</summary>
internal sealed class MediaFilesStep : IRecipeStepHandler
{
    private readonly IMediaLibrary _library;

    public MediaFilesStep(IMediaLibrary library) => _library = library;

    public string Name => "media";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        foreach (var file in step["Files"].Deserialize<List<MediaRecipeFile>>() ?? [])
        {
            var name = file.TargetPath[(file.TargetPath.LastIndexOf('/') + 1)..];
            if (!Guid.TryParseExact(file.TargetPath.Split('/')[0], "N", out var id) || name.Length == 0)
            {
                throw new FormatException($"Step {Name}: '{file.TargetPath}' is no id and name.");
            }

            using var content = new MemoryStream(file.Base64 is null ? Encoding.UTF8.GetBytes(file.Text ?? "") : Convert.FromBase64String(file.Base64));
            var import = new MediaImport(
                id, file.Folder ?? "", name, file.Title ?? Path.GetFileNameWithoutExtension(name), file.AltZh, file.AltEn, file.IsDecorative, file.Credit,
                file.SourceUrl, file.FocalX, file.FocalY);
            if (await _library.ImportAsync(import, content, cancellationToken) is { } error)
            {
                throw new FormatException($"Step {Name}: '{file.TargetPath}': {error}");
            }
        }
    }
}
