namespace Exchange.Content.Domain;

/// <summary>A widget at its place on the home page.</summary>
/// <param name="Key">Its own as long as it is there.</param>
/// <param name="Component">Name of the view component.</param>
/// <param name="Argument">What it draws, where one component draws several things.</param>
internal sealed record HomeBlock(string Key, string Zone, string Component, string? Argument, bool IsHidden)
{
    public static string KeyOf(string component, string? argument) => argument is null ? component : $"{component}:{argument}";
}
