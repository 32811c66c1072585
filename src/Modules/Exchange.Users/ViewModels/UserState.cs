namespace Exchange.Users.ViewModels;

public enum UserState
{
    Open,
    Unconfirmed,
    Locked,
    Closed,
}
