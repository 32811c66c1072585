namespace Exchange.Framework.Widgets;

/// <summary>A piece of a page that a module contributes; registered as a singleton.</summary>
/// <param name="Zone">Where it stands, one of <see cref="Zones"/> or a zone that a module's page declares.</param>
/// <param name="Position">Order within the zone, compared as menu positions are.</param>
/// <param name="Component">Name of the view component that draws it; it is told the zone as <c>zone</c>, and <c>argument</c>, when it asks.</param>
/// <param name="Permission">Permission without which it is not drawn; null draws it for everybody.</param>
/// <param name="Caption">English msgid by which operators know it where they arrange the zone.</param>
/// <param name="Argument">What the component draws, where one component draws several things.</param>
public sealed record Widget(string Zone, string Position, string Component, string? Permission = null, string? Caption = null, string? Argument = null)
{
    /// <summary>For whom it stands before the others, in words of a layout of the zone; null where nobody's order differs.</summary>
    public IReadOnlyList<string>? FirstFor { get; init; }
}
