namespace Exchange.Policies.Domain.Laws;

/// <summary>A paragraph, or a line that may be one, of any kind of file.</summary>
/// <param name="Markdown">Inline Markdown; other formats are escaped.</param>
/// <param name="Heading">1 to 6, or 0.</param>
/// <param name="FollowsDirectly">No blank line and no paragraph's end before it: it may go on with the line above.</param>
internal sealed record SourceLine(string Markdown, int Heading = 0, bool FollowsDirectly = false);
