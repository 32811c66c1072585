namespace Exchange.Content.ViewModels;

/// <summary>What the person may do beside writing.</summary>
internal sealed record EditorRights(bool MayApprove = false, bool MayUseLibrary = false);
