using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Framework.Recipes;
using Exchange.Media.Contracts;

namespace Exchange.Media.Recipes;

/// <summary>Step <c>MediaLibrary</c>: files of the library, by their lasting id. What is there already and the same stays as it is.</summary>
internal sealed class MediaStep : IRecipeStepHandler
{
    private readonly IMediaLibrary _library;

    public MediaStep(IMediaLibrary library) => _library = library;

    public string Name => "MediaLibrary";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        foreach (var file in step["Files"].Deserialize<List<MediaStepFile>>(JsonSerializerOptions.Web) ?? [])
        {
            using var content = new MemoryStream(file.Base64 is null ? Encoding.UTF8.GetBytes(file.Text ?? "") : Convert.FromBase64String(file.Base64));
            var import = new MediaImport(
                file.Id, file.Folder, file.FileName, file.Title, file.AltZh, file.AltEn, file.IsDecorative, file.Credit, file.SourceUrl);
            if (await _library.ImportAsync(import, content, cancellationToken) is { } error)
            {
                throw new FormatException($"Step {Name}: '{file.FileName}': {error}");
            }
        }
    }
}
