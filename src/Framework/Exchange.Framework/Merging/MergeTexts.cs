namespace Exchange.Framework.Merging;

/// <summary>What people call it, as English msgids.</summary>
public static class MergeTexts
{
    public static string Of(MergeState state) => state switch
    {
        MergeState.Proposed => "Waits for a second person",
        MergeState.Done => "Merged",
        MergeState.Refused => "Refused",
        MergeState.NotTheSame => "They are two",
        MergeState.Undone => "Undone",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
