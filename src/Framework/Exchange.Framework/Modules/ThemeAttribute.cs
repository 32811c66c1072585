namespace Exchange.Framework.Modules;

/// <summary>Marks an assembly as a theme. The theme's id is the assembly's name.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ThemeAttribute : Attribute
{
    public required string Name { get; init; }

    /// <summary>Id of the theme whose views and assets are used where this one has none.</summary>
    public string? BaseTheme { get; init; }
}
