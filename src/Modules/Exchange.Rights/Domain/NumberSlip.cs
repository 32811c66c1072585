namespace Exchange.Rights.Domain;

/// <summary>Numbers that differ as numbers differ when somebody mistypes them.</summary>
internal static class NumberSlip
{
    /// <summary>One character differs, is missing, or has changed places with its neighbour.</summary>
    public static bool IsOne(string one, string other)
    {
        if (one.Length > other.Length)
        {
            (one, other) = (other, one);
        }

        var head = 0;
        while (head < one.Length && one[head] == other[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < one.Length - head && one[^(tail + 1)] == other[^(tail + 1)])
        {
            tail++;
        }

        var (left, right) = (one.Length - head - tail, other.Length - head - tail);
        return (left, right) is (0, 1) or (1, 1)
            || (left == 2 && right == 2 && one[head] == other[head + 1] && one[head + 1] == other[head]);
    }
}
