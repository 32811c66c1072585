namespace Exchange.Rights.ViewModels;

public sealed record DrawingViewModel(string Url, string Name, string Caption, bool IsImage);
