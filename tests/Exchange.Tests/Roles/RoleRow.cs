namespace Exchange.Tests.Roles;

/// <param name="Cells">One per column after the first three: ✓ may, ✗ may not, — not tried.</param>
internal sealed record RoleRow(string Action, string Method, string Path, IReadOnlyList<string> Cells)
{
    /// <summary>The path with every place written alike, to compare with routes.</summary>
    public string Shape => RoleTable.ShapeOf(Path);
}
