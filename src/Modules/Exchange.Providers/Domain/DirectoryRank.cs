namespace Exchange.Providers.Domain;

/// <summary>
/// The published order of the directory (patent law art. 79: nobody is recommended): pilot participants first, then the
/// shorter median answer, then the name. Advertising has no part in it.
/// </summary>
internal static class DirectoryRank
{
    private const int MedianBits = 14;

    /// <summary>The order as one number, lowest first; names are told apart by their first three characters.</summary>
    public static long KeyOf(bool isAdmitted, int? medianHours, string name)
    {
        const int slowest = (1 << MedianBits) - 1;
        long key = isAdmitted ? 0 : 1;
        key = (key << MedianBits) | (long)Math.Min(medianHours ?? slowest, slowest);
        for (var i = 0; i < 3; i++)
        {
            key = (key << 16) | (i < name.Length ? name[i] : 0u);
        }

        return key;
    }
}
