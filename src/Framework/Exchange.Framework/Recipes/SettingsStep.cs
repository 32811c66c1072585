using System.Text.Json.Nodes;
using Exchange.Framework.Settings;

namespace Exchange.Framework.Recipes;

/// <summary>Stores each property that is an object as the settings section of that name.</summary>
internal sealed class SettingsStep : IRecipeStepHandler
{
    private readonly SiteSettings _settings;

    public SettingsStep(SiteSettings settings) => _settings = settings;

    public string Name => "settings";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in step)
        {
            if (value is JsonObject section)
            {
                await _settings.SetAsync(name, section.ToJsonString(), cancellationToken);
            }
        }
    }
}
