namespace Exchange.Content.Domain;

/// <param name="Url">Site-relative or of the web; empty for a heading with links below it.</param>
internal sealed record MenuLink(string Name, string Url, IReadOnlyList<MenuLink> Below);
