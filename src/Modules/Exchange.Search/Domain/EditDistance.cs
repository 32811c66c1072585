namespace Exchange.Search.Domain;

/// <summary>How many slips of the finger lie between two words: a character too many, too few, another one, or two in the wrong order.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="most"/> + 1 when it is larger than that.</summary>
    public static int Between(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        var before = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            (before, above, row) = (above, row, before);
        }

        return Math.Min(above[right.Length], most + 1);
    }
}
