namespace Exchange.Investing.ViewModels;

internal sealed record ProfilePage(ProfileForm Form, bool CanManage);
