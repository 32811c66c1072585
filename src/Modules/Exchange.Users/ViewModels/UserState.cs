namespace Exchange.Users.ViewModels;

internal enum UserState
{
    Open,
    Unconfirmed,
    Locked,
    Closed,
}
