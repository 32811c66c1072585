using System.Globalization;

namespace Exchange.Framework.Navigation;

/// <summary>Orders positions as Orchard does: numbers between dots, compared one by one; a missing number counts as zero.</summary>
public sealed class PositionComparer : IComparer<string>
{
    public static PositionComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = (x ?? "").Split('.');
        var right = (y ?? "").Split('.');
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var order = At(left, i).CompareTo(At(right, i));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int At(string[] parts, int index) =>
        index < parts.Length && int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
