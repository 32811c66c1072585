using Exchange.Framework.Mvc;

namespace Exchange.Policies.ViewModels;

/// <summary>A draft with what was said of it.</summary>
internal sealed class DraftPage : IPaged
{
    public bool IsPastTheEnd => Comments.IsPastTheEnd;

    public required Guid Id { get; init; }

    public required PolicyLink Draft { get; init; }

    public required DateOnly? From { get; init; }

    public required DateOnly Until { get; init; }

    public required bool IsOpen { get; init; }

    public required Page<CommentRow> Comments { get; init; }

    /// <summary>The reader's own that are not shown, or not yet.</summary>
    public required IReadOnlyList<CommentRow> Own { get; init; }

    public CommentForm Form { get; set; } = new();
}
