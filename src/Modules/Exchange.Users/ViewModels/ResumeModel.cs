namespace Exchange.Users.ViewModels;

/// <param name="Path">Local address that the form is sent to again.</param>
public sealed record ResumeModel(string Path, IReadOnlyDictionary<string, string[]> Fields);
