namespace Exchange.Framework.Modules;

/// <summary>Marks an assembly as a module. The module's id is the assembly's name.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleAttribute : Attribute
{
    /// <summary>Display name, in English.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence on what the module does.</summary>
    public required string Description { get; init; }

    /// <summary>Ids of the modules that must start before this one.</summary>
    public string[] Dependencies { get; init; } = [];
}
