namespace Exchange.Tests.Roles;

/// <param name="Cells">One per column after the first three: ✓ may, ✗ may not.</param>
internal sealed record RoleRow(string Action, string Method, string Path, IReadOnlyList<string> Cells)
{
    /// <summary>The path with every place written alike, to compare with routes.</summary>
    public string Shape => RoleTable.ShapeOf(Path);

    public string Key => $"{Method} {Shape}";

    public bool EndsTheSession => Action.Contains("ends the session", StringComparison.Ordinal);

    /// <summary>Its record cannot be had here, so finding nothing says nothing.</summary>
    public bool HasNoRecord => Action.Contains(RoleTable.NoRecord, StringComparison.Ordinal);

    public override string ToString() => $"| {Action} | {Method} | `{Path}` | {string.Join(" | ", Cells)} |";
}
