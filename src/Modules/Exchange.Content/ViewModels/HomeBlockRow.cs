namespace Exchange.Content.ViewModels;

/// <param name="Caption">English msgid.</param>
/// <param name="Detail">What it draws, where one component draws several things; in the operator's language.</param>
/// <param name="IsOwn">Whether a module brings it: then it can be hidden, not taken away.</param>
internal sealed record HomeBlockRow(string Key, string Caption, string? Detail, bool IsHidden, bool IsFirst, bool IsLast, bool IsOwn);
