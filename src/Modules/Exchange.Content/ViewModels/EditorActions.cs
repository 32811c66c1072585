namespace Exchange.Content.ViewModels;

/// <summary>What may be done with the item as it stands.</summary>
internal sealed record EditorActions(
    bool Edit, bool Publish, bool Submit, bool TakeBack, bool Approve, bool CancelSchedule, bool Unpublish, bool Trash, bool TakeOut, bool NeedsTwoPersons, bool Correct);
