namespace Exchange.Policies.Domain;

internal enum CommentState
{
    Waiting,
    Shown,
    Refused,
}
