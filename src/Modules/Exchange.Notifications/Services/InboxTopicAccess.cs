using Exchange.Framework.Live;
using Exchange.Framework.Security;

namespace Exchange.Notifications.Services;

/// <summary>An inbox is watched by its owner alone.</summary>
internal sealed class InboxTopicAccess : ILiveTopicAccess
{
    private readonly ICurrentUser _user;

    public InboxTopicAccess(ICurrentUser user) => _user = user;

    public string Prefix => "inbox";

    public Task<bool> MayWatchAsync(string topic, CancellationToken cancellationToken) =>
        Task.FromResult(_user.Id is { } id && topic == Inbox.Topic(id));
}
