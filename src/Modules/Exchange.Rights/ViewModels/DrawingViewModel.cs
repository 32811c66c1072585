namespace Exchange.Rights.ViewModels;

public sealed record DrawingViewModel(Guid FileId, string Url, string Name, string Caption, bool IsImage);
